import { getRunningLoop, sleep } from '@yieldpoint/asyncio';

/** At most `count` turns in any `seconds`, in the order in which they were asked for, each as early as possible. */
export class RateLimiter {
  readonly #count: number;
  readonly #seconds: number;
  /** When the last turns were granted, oldest first; never more than `count`. */
  readonly #granted: number[] = [];

  constructor(count: number, seconds: number) {
    this.#count = count;
    this.#seconds = seconds;
  }

  async turn(): Promise<void> {
    const loop = getRunningLoop();
    if (this.#granted.length === this.#count) {
      const wait = this.#granted[0]! + this.#seconds - loop.time();
      if (wait > 0) await sleep(wait);
      this.#granted.shift();
    }
    this.#granted.push(loop.time());
  }
}
