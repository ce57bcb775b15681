import { expect, test } from 'vitest';
import { inLanes } from './lanes.ts';

test('never more at once than there are lanes, and every result in its place', async () => {
  let running = 0;
  let most = 0;
  const results = await inLanes([5, 1, 3, 2, 4], 2, async (item) => {
    running += 1;
    most = Math.max(most, running);
    for (let turn = 0; turn < item; turn += 1) await Promise.resolve();
    running -= 1;
    return item * 10;
  });
  expect(results).toEqual([50, 10, 30, 20, 40]);
  expect(most).toBe(2);
});

test('a failure is passed on', async () => {
  const failing = inLanes([1, 2], 2, () => Promise.reject(new Error('no')));
  await expect(failing).rejects.toThrow('no');
});
