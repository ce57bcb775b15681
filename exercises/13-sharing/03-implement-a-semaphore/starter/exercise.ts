import { getRunningLoop, ValueError, type Future } from '@yieldpoint/asyncio';

/** Lets in so many at a time; who waited longest comes next. Use it with `asyncWith`, or acquire and release. */
export class Semaphore {
  #free: number;

  /** ValueError below 0. */
  constructor(permits = 1) {
    this.#free = permits;
  }

  /** True when `acquire` would have to wait. */
  locked(): boolean {
    return this.#free === 0;
  }

  async acquire(): Promise<void> {
    // Your code. So far everybody gets in.
    this.#free -= 1;
  }

  release(): void {
    this.#free += 1;
  }

  async aenter(): Promise<void> {
    await this.acquire();
  }

  async aexit(): Promise<void> {
    this.release();
  }
}
