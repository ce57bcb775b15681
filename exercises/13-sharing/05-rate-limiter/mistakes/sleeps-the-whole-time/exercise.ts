import { asyncWith, getRunningLoop, Lock, sleep } from '@yieldpoint/asyncio';

/** At most `count` turns in any `seconds`, in the order in which they were asked for, each as early as possible. */
export class RateLimiter {
  readonly #count: number;
  readonly #seconds: number;
  /** When the last turns were granted, oldest first; never more than `count`. */
  readonly #granted: number[] = [];
  /** Only the first in the line looks at the clock. */
  readonly #line = new Lock();

  constructor(count: number, seconds: number) {
    this.#count = count;
    this.#seconds = seconds;
  }

  async turn(): Promise<void> {
    await asyncWith(this.#line, async () => {
      const loop = getRunningLoop();
      if (this.#granted.length === this.#count) {
        if (loop.time() < this.#granted[0]! + this.#seconds) await sleep(this.#seconds);
        this.#granted.shift();
      }
      this.#granted.push(loop.time());
    });
  }
}
