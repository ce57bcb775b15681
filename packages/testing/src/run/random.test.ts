import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { random, randomFrom, seed } from './random.ts';
import { runTest } from './run-test.ts';

/** What a test draws. */
function drawn(given: number, name: string): number[] {
  const numbers: number[] = [];
  runTest({ name, body: () => numbers.push(random(), random.int(1, 1000), seed()) }, { seed: given });
  return numbers;
}

describe('a test draws', () => {
  test('the same for the same seed and name', () => {
    expect(drawn(5, 'a')).toEqual(drawn(5, 'a'));
  });

  test('something else for another seed or another name', () => {
    const all = [drawn(5, 'a'), drawn(6, 'a'), drawn(5, 'b')].map(([first]) => first);
    expect(new Set(all).size).toBe(3);
  });
});

test('nothing is drawn outside of a test', () => {
  expect(() => random()).toThrow(/inside the body of a test/);
  expect(() => seed()).toThrow(/inside the body of a test/);
});

const sorted = (list: number[]): string => list.toSorted((a, b) => a - b).join();

describe('a stream', () => {
  const streams = fc.tuple(fc.integer(), fc.string()).map(([start, name]) => randomFrom(start, name));
  test('stays within its bounds', () => {
    expect(
      fc.check(
        fc.property(streams, fc.integer({ min: -50, max: 50 }), fc.nat(100), (stream, min, span) => {
          const value = stream.int(min, min + span);
          const share = stream();
          return Number.isInteger(value) && value >= min && value <= min + span && share >= 0 && share < 1;
        }),
      ),
    ).toMatchObject({ failed: false });
  });

  test('shuffles without losing anything or touching the list', () => {
    expect(
      fc.check(
        fc.property(streams, fc.array(fc.integer()), (stream, list) => {
          const before = [...list];
          const shuffled = stream.shuffle(list);
          return sorted(shuffled) === sorted(before) && String(list) === String(before);
        }),
      ),
    ).toMatchObject({ failed: false });
  });

  test('picks what is there', () => {
    expect(
      fc.check(
        fc.property(streams, fc.array(fc.integer(), { minLength: 1 }), (stream, list) =>
          list.includes(stream.pick(list) ?? NaN),
        ),
      ),
    ).toMatchObject({ failed: false });
    expect(randomFrom(1, '').pick([])).toBeUndefined();
  });

  test('is spread evenly', () => {
    const stream = randomFrom(7, 'spread');
    const counts = new Map<number, number>();
    for (let n = 0; n < 12_000; n += 1) {
      const [first = 0] = stream.shuffle([0, 1, 2]);
      const key = first * 2 + stream.int(0, 1);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    expect(Math.min(...counts.values())).toBeGreaterThan(1800);
    expect(Math.max(...counts.values())).toBeLessThan(2200);
  });
});
