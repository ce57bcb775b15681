import { gather, sleep } from '@yieldpoint/asyncio';
import { expect, test } from '@yieldpoint/testing';
import { visits } from './exercise';

/** The counter as the student reads it in counter.ts. */
class Counter {
  count = 0;

  async visit(seconds: number): Promise<void> {
    const before = this.count;
    await sleep(seconds);
    this.count = before + 1;
  }
}

test('a visit is lost', async () => {
  const counter = new Counter();
  await gather(
    visits.map(async ({ at, takes }) => {
      await sleep(at);
      await counter.visit(takes);
    }),
  );
  expect(counter.count).toBeLessThan(visits.length);
});
