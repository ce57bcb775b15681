import { sleep } from '@yieldpoint/asyncio';

/** Counts visits, or so its author thought. */
export class Counter {
  count = 0;

  /** A visit that takes so many seconds. */
  async visit(seconds: number): Promise<void> {
    const before = this.count;
    await sleep(seconds);
    this.count = before + 1;
  }
}
