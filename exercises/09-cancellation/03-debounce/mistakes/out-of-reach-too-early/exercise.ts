import { asyncWith, createTask, Lock, sleep, type Task } from '@yieldpoint/asyncio';

export class Debounced<T> {
  readonly #action: (value: T) => Promise<void>;
  readonly #quiet: number;
  #waiting: Task<void> | null = null;
  readonly #acting = new Lock();

  constructor(action: (value: T) => Promise<void>, quiet: number) {
    this.#action = action;
    this.#quiet = quiet;
  }

  call(value: T): void {
    this.#waiting?.cancel();
    this.#waiting = createTask(this.#run(value));
  }

  async close(): Promise<void> {
    this.#waiting?.cancel();
    await asyncWith(this.#acting, () => {});
  }

  async #run(value: T): Promise<void> {
    await sleep(this.#quiet);
    this.#waiting = null;
    await asyncWith(this.#acting, () => this.#action(value));
  }
}
