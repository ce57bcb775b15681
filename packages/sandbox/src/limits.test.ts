import { expect, test } from 'vitest';
import { DEFAULT_LIMITS, settleLimits } from './limits.ts';

test('an exercise changes what it names', () => {
  expect(settleLimits({ wallMs: 9_000 })).toEqual({ ...DEFAULT_LIMITS, wallMs: 9_000 });
  expect(settleLimits()).toEqual(DEFAULT_LIMITS);
});

test('a heap larger than the process walls leave room for is not given', () => {
  expect(settleLimits({ memoryBytes: 2 ** 40 }).memoryBytes).toBe(DEFAULT_LIMITS.memoryBytes);
  expect(settleLimits({ memoryBytes: 2 ** 23 }).memoryBytes).toBe(2 ** 23);
});
