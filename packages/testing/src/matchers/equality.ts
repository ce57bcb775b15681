import { LOOSE, STRICT, SUBSET } from '../values/comparison.ts';
import { equals } from '../values/equals.ts';
import { is, isObject } from '../values/primordials.ts';
import { nameOf, print } from '../values/print.ts';
import { comparing, Unjudgeable, saying, type Check } from './check.ts';

export const equality = {
  toBe(actual: unknown, expected: unknown): Check {
    const pass = is(actual, expected);
    const text = pass ? '' : print(expected);
    if (pass || text !== print(actual)) return comparing(pass, expected, actual);
    // Two objects that look the same: only this tells them apart.
    return { ...saying(false, `=== ${text}`, actual), actual: () => `!== ${text}` };
  },
  toEqual: (actual: unknown, expected: unknown): Check =>
    comparing(equals(actual, expected, LOOSE), expected, actual),
  toStrictEqual: (actual: unknown, expected: unknown): Check =>
    comparing(equals(actual, expected, STRICT), expected, actual),
  toMatchObject: (actual: unknown, expected: object): Check =>
    comparing(equals(actual, expected, SUBSET), expected, actual),

  toBeOneOf(actual: unknown, expected: readonly unknown[] | ReadonlySet<unknown>): Check {
    const choices = [...expected];
    const pass = choices.length === 0 || choices.some((choice) => equals(choice, actual, LOOSE));
    return saying(pass, `in ${print(choices)}`, actual);
  },

  toBeInstanceOf(actual: unknown, expected: unknown): Check {
    if (typeof expected !== 'function') throw new Unjudgeable('class', expected);
    return saying(actual instanceof expected, `instanceof ${nameOf(expected)}`, actual);
  },

  toBeTypeOf: (actual: unknown, expected: string): Check =>
    comparing(typeof actual === expected, expected, typeof actual),

  toSatisfy(actual: unknown, predicate: (value: never) => unknown): Check {
    const judge = predicate as (value: unknown) => unknown;
    return saying(Boolean(judge(actual)), `satisfies ${print(predicate)}`, actual);
  },

  toHaveProperty(
    actual: unknown,
    path: string | readonly PropertyKey[],
    ...expected: [value?: unknown]
  ): Check {
    if (actual === null || actual === undefined) throw new Unjudgeable('object', actual);
    const found = lookUp(actual, path);
    if (expected.length === 0) return saying(found !== null, `property ${print(path)}`, actual);
    const pass = found !== null && equals(expected[0], found.value, LOOSE);
    return comparing(pass, expected[0], found?.value);
  },
};

/** Follows `a.b[0].c`, unless the whole path is the name of a property. */
function lookUp(start: unknown, path: string | readonly PropertyKey[]): { value: unknown } | null {
  if (typeof path === 'string' && Object.hasOwn(Object(start), path))
    return { value: Reflect.get(Object(start), path) };
  const keys = typeof path === 'string' ? path.split(/[.[\]]+/).filter((key) => key !== '') : path;
  let value = start;
  for (const key of keys) {
    if (value === null || value === undefined) return null;
    const holder: unknown = isObject(value) || typeof value === 'function' ? value : Object(value);
    if (!((key as string) in (holder as object))) return null;
    value = Reflect.get(holder as object, key);
  }
  return { value };
}
