import { getRunningLoop, ValueError, type Future } from '@yieldpoint/asyncio';

/** Lets in so many at a time; who waited longest comes next. Use it with `asyncWith`, or acquire and release. */
export class Semaphore {
  /** Permits that nobody holds and nobody waits for. */
  #free: number;
  readonly #line = new Set<Future<void>>();

  /** ValueError below 0. */
  constructor(permits = 1) {
    if (permits < 0) throw new ValueError('a semaphore has 0 or more permits');
    this.#free = permits;
  }

  /** True when `acquire` would have to wait. */
  locked(): boolean {
    return this.#free === 0;
  }

  async acquire(): Promise<void> {
    if (!this.locked()) {
      this.#free -= 1;
      return;
    }
    const turn = getRunningLoop().createFuture<void>();
    this.#line.add(turn);
    try {
      await turn;
    } catch (error) {
      this.#line.delete(turn);
      throw error;
    }
  }

  /** Hands the permit on to the first in the line; it is free only when nobody waits. */
  release(): void {
    for (const turn of this.#line) {
      this.#line.delete(turn);
      // Cancelled a moment ago, and not yet gone.
      if (turn.cancelled()) continue;
      turn.setResult(undefined);
      return;
    }
    this.#free += 1;
  }

  async aenter(): Promise<void> {
    await this.acquire();
  }

  async aexit(): Promise<void> {
    this.release();
  }
}
