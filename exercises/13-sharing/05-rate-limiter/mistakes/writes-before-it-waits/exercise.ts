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
    let at = loop.time();
    if (this.#granted.length === this.#count) at = Math.max(at, this.#granted.shift()! + this.#seconds);
    this.#granted.push(at);
    if (at > loop.time()) await sleep(at - loop.time());
  }
}
