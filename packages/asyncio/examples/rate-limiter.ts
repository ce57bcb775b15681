// At most three calls in any ten seconds, first come, first served.
import { Lock, asyncWith, gather, getRunningLoop, run, sleep } from '@yieldpoint/asyncio';

class RateLimiter {
  readonly #calls: number;
  readonly #seconds: number;
  readonly #turn = new Lock();
  readonly #recent: number[] = [];

  constructor(calls: number, seconds: number) {
    this.#calls = calls;
    this.#seconds = seconds;
  }

  /** Waits until one more call is allowed. The lock is held meanwhile: nobody overtakes. */
  async acquire(): Promise<void> {
    await asyncWith(this.#turn, async () => {
      const loop = getRunningLoop();
      if (this.#recent.length === this.#calls) {
        const oldest = this.#recent.shift() ?? 0;
        await sleep(oldest + this.#seconds - loop.time());
      }
      this.#recent.push(loop.time());
    });
  }
}

async function call(limiter: RateLimiter, number: number): Promise<void> {
  await limiter.acquire();
  console.log(`${getRunningLoop().time()} s  call ${number}`);
}

async function main(): Promise<void> {
  const limiter = new RateLimiter(3, 10);
  await gather(Array.from({ length: 7 }, (_, index) => call(limiter, index + 1)));
}

run(main());
