import { LOOSE } from '../values/comparison.ts';
import { equals } from '../values/equals.ts';
import { isIterable, read } from '../values/primordials.ts';
import { print } from '../values/print.ts';
import { comparing, Unjudgeable, saying, type Check } from './check.ts';

function listOf(actual: unknown): unknown[] {
  if (actual === null || actual === undefined || !isIterable(Object(actual) as object)) {
    throw new Unjudgeable('iterable', actual);
  }
  return Array.from(actual as Iterable<unknown>);
}

export const containment = {
  toContain(actual: unknown, item: unknown): Check {
    if (typeof actual === 'string') {
      if (typeof item === 'symbol') throw new Unjudgeable('string', item);
      return saying(actual.includes(String(item)), `includes ${print(item)}`, actual);
    }
    // By identity, as vitest does it: NaN is never found.
    return saying(listOf(actual).indexOf(item) >= 0, `includes ${print(item)}`, actual);
  },

  toContainEqual(actual: unknown, item: unknown): Check {
    const pass = listOf(actual).some((held) => equals(held, item, LOOSE));
    return saying(pass, `includes ${print(item)}`, actual);
  },

  toHaveLength(actual: unknown, expected: number): Check {
    const length = actual instanceof Map || actual instanceof Set ? actual.size : read(actual, 'length');
    if (length === undefined) throw new Unjudgeable('length', actual);
    return comparing(length === expected, expected, length);
  },
};
