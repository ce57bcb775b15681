import { asyncWith, getRunningLoop, Lock, sleep } from '@yieldpoint/asyncio';

/** At most `count` turns in any `seconds`, in the order in which they were asked for, each as early as possible. */
export class RateLimiter {
  readonly #count: number;
  readonly #seconds: number;
  readonly #line = new Lock();
  #next = 0;

  constructor(count: number, seconds: number) {
    this.#count = count;
    this.#seconds = seconds;
  }

  async turn(): Promise<void> {
    await asyncWith(this.#line, async () => {
      const loop = getRunningLoop();
      const wait = this.#next - loop.time();
      if (wait > 0) await sleep(wait);
      this.#next = loop.time() + this.#seconds / this.#count;
    });
  }
}
