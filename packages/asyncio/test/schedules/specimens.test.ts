import { describe, expect, test } from 'vitest';
import { explore, replay } from '@yieldpoint/asyncio/explore';
import { specimens } from './specimens.dialect.ts';

/** Far more than any of them needs. */
const COUNT = 2_000;

describe.each(specimens)('$name', ({ broken, mended, options }) => {
  test.each(['random', 'pct', 'exhaustive'] as const)(
    '%s finds it, and the schedule repeats it',
    (strategy) => {
      const found = explore(broken, { ...options, strategy, count: COUNT, seed: 7 });
      if (!found.found) throw new Error(`not found in ${found.schedules} schedules`);
      const again = replay(broken, found.replay);
      expect(again.failure).toEqual(found.failure);
      expect(JSON.stringify(again.trace)).toBe(JSON.stringify(found.trace));
      expect(found.replay.length).toBeLessThan(60);
    },
  );

  test('the usual order hides it', () => {
    const found = explore(broken, { ...options, count: 1 });
    expect(found.found).toBe(false);
  });

  test.each(['random', 'pct', 'exhaustive'] as const)('%s finds nothing in the mended one', (strategy) => {
    const found = explore(mended, { ...options, strategy, count: COUNT, seed: 7 });
    expect(found).toMatchObject({ found: false });
  });
});
