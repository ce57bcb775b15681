import { asyncWith, getRunningLoop, Lock, sleep } from '@yieldpoint/asyncio';

/** At most `count` turns in any `seconds`, in the order in which they were asked for, each as early as possible. */
export class RateLimiter {
  readonly #count: number;
  readonly #seconds: number;
  readonly #line = new Lock();
  #window = -1;
  #used = 0;

  constructor(count: number, seconds: number) {
    this.#count = count;
    this.#seconds = seconds;
  }

  async turn(): Promise<void> {
    await asyncWith(this.#line, async () => {
      const loop = getRunningLoop();
      const now = Math.floor(loop.time() / this.#seconds);
      if (now === this.#window && this.#used === this.#count) {
        await sleep((now + 1) * this.#seconds - loop.time());
      }
      const window = Math.floor(loop.time() / this.#seconds);
      if (window !== this.#window) this.#used = 0;
      this.#window = window;
      this.#used += 1;
    });
  }
}
