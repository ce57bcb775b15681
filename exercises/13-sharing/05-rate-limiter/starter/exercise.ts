import { asyncWith, getRunningLoop, Lock, sleep } from '@yieldpoint/asyncio';

/** At most `count` turns in any `seconds`, in the order in which they were asked for, each as early as possible. */
export class RateLimiter {
  readonly #count: number;
  readonly #seconds: number;

  constructor(count: number, seconds: number) {
    this.#count = count;
    this.#seconds = seconds;
  }

  async turn(): Promise<void> {
    // Your code. So far everybody may go on at once.
  }
}
