import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oneByOne } from './one-by-one.ts';

test('work on one key never overlaps and keeps its order, whatever fails; other keys do not wait', async () => {
  const works = fc.array(fc.record({ key: fc.constantFrom('a', 'b', 'c'), fails: fc.boolean() }));
  await fc.assert(
    fc.asyncProperty(works, fc.scheduler(), async (wanted, scheduler) => {
      const inTurn = oneByOne();
      const running = new Set<string>();
      const begun: Record<string, number[]> = { a: [], b: [], c: [] };
      const all = wanted.map(({ key, fails }, index) =>
        inTurn(key, async () => {
          if (running.has(key)) throw new Error('overlaps');
          running.add(key);
          begun[key]?.push(index);
          await scheduler.schedule(Promise.resolve());
          running.delete(key);
          if (fails) throw new Error('meant');
          return index;
        }),
      );
      const settled = Promise.allSettled(all);
      await scheduler.waitFor(settled);
      expect(
        (await settled).map((end) => (end.status === 'rejected' ? String(end.reason) : end.value)),
      ).toEqual(wanted.map(({ fails }, index) => (fails ? 'Error: meant' : index)));
      for (const order of Object.values(begun)) expect(order).toEqual(order.toSorted((a, b) => a - b));
    }),
  );
});
