import { getRunningLoop, Semaphore } from '@yieldpoint/asyncio';

/** At most `count` turns in any `seconds`, in the order in which they were asked for, each as early as possible. */
export class RateLimiter {
  readonly #seconds: number;
  readonly #permits: Semaphore;

  constructor(count: number, seconds: number) {
    this.#seconds = seconds;
    this.#permits = new Semaphore(count);
  }

  async turn(): Promise<void> {
    await this.#permits.acquire();
    getRunningLoop().callLater(this.#seconds, () => this.#permits.release());
  }
}
