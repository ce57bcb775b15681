import { asyncWith, createTask, Lock, sleep, type Task } from '@yieldpoint/asyncio';

/** Runs an action when it has been quiet for a while, with the latest value. */
export class Debounced<T> {
  readonly #action: (value: T) => Promise<void>;
  readonly #quiet: number;

  /** `quiet` is in seconds. */
  constructor(action: (value: T) => Promise<void>, quiet: number) {
    this.#action = action;
    this.#quiet = quiet;
  }

  /** Has the action run with `value` unless there is another call within `quiet` seconds. */
  call(value: T): void {
    // Your code. This acts at every call, and at once.
    createTask(this.#action(value));
  }

  /** Drops what is waiting, and waits for an action that is running. */
  async close(): Promise<void> {}
}
