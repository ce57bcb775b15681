import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_LIMITS, MAXIMUM_LIMITS } from './limits.ts';
import { excesses, parseMaximum, settleLimits } from './maximum.ts';

const PATIENCE = 1_000_000_000;

test('an exercise changes what it names', () => {
  expect(settleLimits({ wallMs: 9_000, cpu: 'heavy' })).toEqual({
    ...DEFAULT_LIMITS,
    wallMs: 9_000,
    cpu: 'heavy',
  });
  expect(settleLimits()).toEqual(DEFAULT_LIMITS);
});

test('a heap larger than the process walls leave room for is not given', () => {
  expect(settleLimits({ memoryBytes: 2 ** 40 }).memoryBytes).toBe(DEFAULT_LIMITS.memoryBytes);
  expect(settleLimits({ memoryBytes: 2 ** 23 }).memoryBytes).toBe(2 ** 23);
});

test('nothing is above the maximum, not even a default', () => {
  const maximum = parseMaximum('cpu=light, wallMs=1000');
  expect(settleLimits({ cpu: 'heavy', wallMs: PATIENCE }, maximum)).toMatchObject({
    cpu: 'light',
    wallMs: 1000,
  });
  expect(settleLimits({}, maximum).wallMs).toBe(1000);
});

test('what is too much is told with what was asked and what there is', () => {
  const maximum = parseMaximum('cpu=light,timers=10');
  expect(excesses({ cpu: 'heavy', timers: 11, loopSteps: 1 }, maximum)).toEqual([
    { name: 'cpu', asked: 'heavy', maximum: 'light' },
    { name: 'timers', asked: 11, maximum: 10 },
  ]);
  expect(excesses({ cpu: 'light', timers: 10 }, maximum)).toEqual([]);
});

test('what an operator leaves out keeps the built-in maximum', () => {
  expect(parseMaximum('')).toEqual(MAXIMUM_LIMITS);
  expect(parseMaximum(' entryMs = 5000 ,')).toEqual({ ...MAXIMUM_LIMITS, entryMs: 5000 });
});

test('all faults are told at once', () => {
  expect(() => parseMaximum('speed=1,cpu=fast,wallMs=0,timers=1e3,memoryBytes=999999999')).toThrow(
    expect.objectContaining({
      code: 'limits-maximum-invalid',
      faults: [
        expect.stringMatching(/^there is no limit `speed`; there are cpu, memoryBytes/),
        'cpu is light or heavy, not `fast`',
        'wallMs is a whole number above 0, not `0`',
        'timers is a whole number above 0, not `1e3`',
        'memoryBytes can be 67108864 at most, not 999999999',
      ],
    }),
  );
});

test('whatever is asked and allowed, what is given is neither more than the one nor than the other', () => {
  const amount = fc.integer({ min: 1, max: 200_000 });
  fc.assert(
    fc.property(amount, amount, (asked, most) => {
      const { timers } = settleLimits({ timers: asked }, { ...MAXIMUM_LIMITS, timers: most });
      expect(timers).toBe(Math.min(asked, most));
    }),
  );
});
