import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeSchedule, encodeSchedule, ScheduleError } from './schedule.ts';

const positions = (value: fc.Arbitrary<number>) =>
  fc
    .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 1e6 }), value), { selector: ([at]) => at, maxLength: 20 })
    .map((pairs) => new Map(pairs.toSorted(([a], [b]) => a - b)));

const schedule = fc.record({
  picks: positions(fc.integer({ min: 1, max: 1000 })),
  delays: positions(fc.integer({ min: 1, max: 1e6 }).map((milliseconds) => milliseconds / 1000)),
  cancels: positions(fc.integer({ min: 2, max: 1000 })),
});

test('what was written is read again, and is fit for an address', () => {
  fc.assert(
    fc.property(schedule, (given) => {
      const text = encodeSchedule(given);
      expect(decodeSchedule(text)).toEqual(given);
      expect(encodeURIComponent(text)).toBe(text);
    }),
  );
});

test('a slip of the pen is noticed', () => {
  const text = encodeSchedule({ picks: new Map([[40, 2]]), delays: new Map(), cancels: new Map([[9, 3]]) });
  fc.assert(
    fc.property(fc.nat(text.length - 1), fc.constantFrom('', '0', '7', 'p', 'z', '~'), (at, other) => {
      const changed = text.slice(0, at) + other + text.slice(at + 1);
      fc.pre(changed !== text);
      try {
        // Two characters of check sum let one slip in 1,296 pass: what passes is still a schedule.
        decodeSchedule(changed);
      } catch (error) {
        expect(error).toMatchObject({ name: 'ScheduleError', code: 'malformed' });
      }
    }),
  );
});

describe('no schedule', () => {
  test.each([
    ['', 'start'],
    ['2~k3', 'start'],
    ['1~p4.1', 'check sum'],
    ['1~p4.1~zz', 'check sum'],
    ['1~p4~p5', 'check sum'],
  ])('%j: the message says why', (text, why) => {
    expect(() => decodeSchedule(text)).toThrow(ScheduleError);
    expect(() => decodeSchedule(text)).toThrow(why);
  });

  test('a word that means nothing', () => {
    const text = encodeSchedule({ picks: new Map([[-1, 1]]), delays: new Map(), cancels: new Map() });
    expect(() => decodeSchedule(text)).toThrow('"p-1.1" is no part of one');
  });
});
