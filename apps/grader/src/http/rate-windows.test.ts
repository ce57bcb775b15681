import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RateWindows } from './rate-windows.ts';

const MINUTE = 60_000;
beforeEach(() => void vi.useFakeTimers({ toFake: ['performance', 'Date'] }));
afterEach(() => void vi.useRealTimers());

function count(windows: RateWindows, key: string) {
  let counted: { current: number; ttl: number } | undefined;
  windows.incr(key, (_error, result) => (counted = result), MINUTE);
  return counted;
}

test('requests are counted per key until a minute after the first', () => {
  const windows = new RateWindows();
  expect(count(windows, 'a')).toEqual({ current: 1, ttl: MINUTE });
  vi.advanceTimersByTime(45_000);
  expect(count(windows, 'a')).toEqual({ current: 2, ttl: 15_000 });
  expect(count(windows, 'b')?.current).toBe(1);
  vi.advanceTimersByTime(15_000);
  expect(count(windows, 'a')).toEqual({ current: 1, ttl: MINUTE });
});

test.each([-5, 5])('a wall clock that jumps by %i hours changes nothing', (hours) => {
  const windows = new RateWindows();
  count(windows, 'a');
  vi.setSystemTime(Date.now() + hours * 60 * MINUTE);
  expect(count(windows, 'a')).toEqual({ current: 2, ttl: MINUTE });
});

test('who uses ever new keys costs bounded memory, and forgets only those unused for longest', () => {
  const windows = new RateWindows();
  count(windows, 'first');
  for (let index = 0; index < 4_999; index += 1) count(windows, `key ${index}`);
  expect(count(windows, 'first')?.current).toBe(2);
  for (let index = 0; index < 10; index += 1) count(windows, `another ${index}`);
  expect(count(windows, 'first')?.current).toBe(3);
  expect(count(windows, 'key 0')?.current).toBe(1);
});

test('each limit counts for itself', () => {
  const windows = new RateWindows();
  count(windows, 'a');
  expect(count(windows.child(), 'a')?.current).toBe(1);
});
