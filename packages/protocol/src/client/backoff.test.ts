import { expect, test } from 'vitest';
import { backoffMs, pause } from './backoff.ts';

test('each wait is longer than the one before, up to a cap', () => {
  const longest = [1, 2, 3, 4, 5, 6, 7, 8, 50].map((retry) => backoffMs(retry, () => 1));
  expect(longest).toEqual([250, 500, 1000, 2000, 4000, 8000, 15_000, 15_000, 15_000]);
});

test('chance shortens a wait by half at most', () => {
  expect(backoffMs(3, () => 0)).toBe(500);
  expect(backoffMs(3, () => 0.5)).toBe(750);
});

test('a pause ends at once when its signal aborts', async () => {
  const stop = new AbortController();
  const paused = pause(60_000, stop.signal);
  stop.abort();
  await expect(Promise.all([paused, pause(60_000, stop.signal)])).resolves.toBeDefined();
});
