import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { QueuePositions } from './queue-positions.ts';
import type { Job } from './queue.ts';

const SECOND = 1_000;
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A line of so many, that is served from its head and counts how often it was gone through. */
function line(length: number) {
  const waiting = Array.from({ length }, (_, index) => `s${index}`);
  const seen = { counts: 0 };
  const positions = new QueuePositions({
    order() {
      seen.counts += 1;
      return waiting.map((submission): Job => ({ submission, guest: submission, lane: 'student' }));
    },
  });
  return { waiting, seen, positions };
}

test('a place is known to who asks, and old by a second at most', () => {
  const { waiting, positions } = line(3);
  expect(['s0', 's2', 'other'].map((id) => positions.of(id))).toEqual([0, 2, undefined]);
  waiting.shift();
  vi.advanceTimersByTime(SECOND);
  expect(['s0', 's2'].map((id) => positions.of(id))).toEqual([undefined, 1]);
});

test('whose turn comes soon hears of every step, and of nothing once it has come', () => {
  const { waiting, positions } = line(4);
  const heard: number[] = [];
  positions.watch('s3', (ahead) => heard.push(ahead));
  for (let served = 0; served < 6; served += 1) {
    vi.advanceTimersByTime(SECOND);
    waiting.shift();
  }
  expect(heard).toEqual([2, 1, 0]);
});

test('nothing is said while nothing moves', () => {
  const { positions } = line(4);
  const heard: number[] = [];
  positions.watch('s3', (ahead) => heard.push(ahead));
  vi.advanceTimersByTime(10 * SECOND);
  expect(heard).toEqual([]);
});

test('thousands that wait and finish cost one count a second, and each a bounded number of messages', () => {
  const { waiting, seen, positions } = line(5_000);
  let messages = 0;
  for (const submission of waiting) positions.watch(submission, () => (messages += 1));
  const { counts } = seen;
  for (let second = 0; second < 50; second += 1) {
    waiting.splice(0, 100);
    vi.advanceTimersByTime(SECOND);
  }
  expect(seen.counts - counts).toBe(50);
  expect(messages / 5_000).toBeLessThan(40);
});

test('without anybody who watches nothing is counted', () => {
  const { seen, positions } = line(2);
  const leave = positions.watch('s1', () => {});
  leave();
  const { counts } = seen;
  vi.advanceTimersByTime(10 * SECOND);
  expect(seen.counts).toBe(counts);
  expect(vi.getTimerCount()).toBe(0);
});
