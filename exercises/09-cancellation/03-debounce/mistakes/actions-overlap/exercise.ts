import { createTask, sleep, wait, type Task } from '@yieldpoint/asyncio';

export class Debounced<T> {
  readonly #action: (value: T) => Promise<void>;
  readonly #quiet: number;
  #waiting: Task<void> | null = null;
  #acting: Task<void> | null = null;

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
    if (this.#acting !== null) await wait([this.#acting]);
  }

  async #run(value: T): Promise<void> {
    await sleep(this.#quiet);
    this.#acting = this.#waiting;
    this.#waiting = null;
    await this.#action(value);
  }
}
