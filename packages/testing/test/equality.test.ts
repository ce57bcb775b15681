import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LOOSE, STRICT, SUBSET } from '../src/values/comparison.ts';
import { equals } from '../src/values/equals.ts';
import { values } from './support/values.ts';

const agrees = (assertion: () => void): boolean => {
  try {
    assertion();
    return true;
  } catch {
    return false;
  }
};

describe('agrees with vitest', () => {
  const pairs = fc.oneof(
    fc.tuple(values, values),
    values.map((value) => [value, value] as const),
    fc.clone(values, 2),
  );
  const options = { numRuns: 4000 };

  test('about toEqual', () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        expect(equals(a, b, LOOSE)).toBe(agrees(() => expect(a).toEqual(b)));
      }),
      options,
    );
  });

  test('about toStrictEqual', () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        expect(equals(a, b, STRICT)).toBe(agrees(() => expect(a).toStrictEqual(b)));
      }),
      options,
    );
  });

  test('about toMatchObject', () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        expect(equals(a, b, SUBSET)).toBe(agrees(() => expect(a).toMatchObject(b as object)));
      }),
      options,
    );
  });
});
