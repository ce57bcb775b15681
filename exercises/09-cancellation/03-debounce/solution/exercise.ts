import { asyncWith, createTask, Lock, sleep, type Task } from '@yieldpoint/asyncio';

/** Runs an action when it has been quiet for a while, with the latest value. */
export class Debounced<T> {
  readonly #action: (value: T) => Promise<void>;
  readonly #quiet: number;
  /** The task that may still be cancelled. */
  #waiting: Task<void> | null = null;
  /** Held while an action runs. */
  readonly #acting = new Lock();

  /** `quiet` is in seconds. */
  constructor(action: (value: T) => Promise<void>, quiet: number) {
    this.#action = action;
    this.#quiet = quiet;
  }

  /** Has the action run with `value` unless there is another call within `quiet` seconds. */
  call(value: T): void {
    this.#waiting?.cancel();
    this.#waiting = createTask(this.#run(value));
  }

  /** Drops what is waiting, and waits for an action that is running. */
  async close(): Promise<void> {
    this.#waiting?.cancel();
    await asyncWith(this.#acting, () => {});
  }

  async #run(value: T): Promise<void> {
    await sleep(this.#quiet);
    await asyncWith(this.#acting, async () => {
      this.#waiting = null; // the point of no return: from here on nobody can cancel this task
      await this.#action(value);
    });
  }
}
