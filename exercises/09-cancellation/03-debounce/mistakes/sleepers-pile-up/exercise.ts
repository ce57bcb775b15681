import { asyncWith, createTask, Lock, sleep } from '@yieldpoint/asyncio';

export class Debounced<T> {
  readonly #action: (value: T) => Promise<void>;
  readonly #quiet: number;
  #latest = 0;
  readonly #acting = new Lock();

  constructor(action: (value: T) => Promise<void>, quiet: number) {
    this.#action = action;
    this.#quiet = quiet;
  }

  call(value: T): void {
    this.#latest += 1;
    createTask(this.#run(value, this.#latest));
  }

  async close(): Promise<void> {
    this.#latest += 1;
    await asyncWith(this.#acting, () => {});
  }

  async #run(value: T, call: number): Promise<void> {
    await sleep(this.#quiet);
    await asyncWith(this.#acting, async () => {
      if (call === this.#latest) await this.#action(value);
    });
  }
}
