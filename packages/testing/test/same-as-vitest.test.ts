import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { expect as ours, fn } from '../src/index.ts';
import { values } from './support/values.ts';

type Expect = (actual: unknown) => Record<string, (...args: unknown[]) => unknown> & {
  not: Record<string, (...args: unknown[]) => unknown>;
};

function passes(assertion: () => unknown): boolean {
  try {
    assertion();
    return true;
  } catch {
    return false;
  }
}

/** Whether a matcher is met, and whether its negation is. */
const verdict = (library: unknown, name: string, actual: unknown, args: unknown[]): [boolean, boolean] => [
  passes(() => (library as Expect)(actual)[name]?.(...args)),
  passes(() => (library as Expect)(actual).not[name]?.(...args)),
];

class Base extends Error {}
class Derived extends Base {}
const classes = fc.constantFrom<unknown>(Error, TypeError, Base, Derived, Date, Map, Array, Object, Function);
const numbers = fc.oneof(
  fc.double(),
  fc.constantFrom(0, -0, 1, 1.004, 1.005, 1.006, NaN, Infinity, -Infinity, 5n, 6n),
);
const strings = fc.constantFrom('', 'a', 'abc', 'b', 'a.c', '1');
const patterns = fc.constantFrom<string | RegExp>('a', '', 'zz', /a/, /^b/, /[.]/);
const errors = fc.oneof(
  strings.map((message) => new Error(message)),
  strings.map((message) => new TypeError(message)),
  strings.map((message) => new Derived(message)),
  strings.map((message) => Object.assign(new Error(message), { code: 1 })),
  strings.map((message) => new Error(message, { cause: new Error('cause') })),
  strings,
  fc.constantFrom<unknown>(undefined, null, 1, {}),
);
// Vitest lets a thrown value that is falsy match any message; ours does not.
const throwers = fc.oneof(
  errors.filter(Boolean).map((error) => () => {
    throw error;
  }),
  fc.constant(() => 'quiet'),
);
const paths = fc.constantFrom<unknown>(
  'a',
  'b',
  'a.b',
  'self.a',
  'self.self',
  'x',
  'length',
  '0',
  'a.0',
  ['a'],
  ['a', 'b'],
  [0],
  'none',
);
const samples = fc.oneof(values, fc.constantFrom<unknown>(new Set([1, 'a']), 'abc', [1, [2]], [NaN, -0]));

const none = fc.constant([] as unknown[]);
const one = (arbitrary: fc.Arbitrary<unknown>): fc.Arbitrary<unknown[]> => arbitrary.map((value) => [value]);

const matchers: Record<string, [actual: fc.Arbitrary<unknown>, args: fc.Arbitrary<unknown[]>]> = {
  toBe: [values, one(values)],
  toBeTruthy: [values, none],
  toBeFalsy: [values, none],
  toBeNull: [values, none],
  toBeUndefined: [values, none],
  toBeDefined: [values, none],
  toBeNullable: [values, none],
  toBeNaN: [values, none],
  toBeGreaterThan: [fc.oneof(numbers, strings), one(numbers)],
  toBeGreaterThanOrEqual: [numbers, one(fc.oneof(numbers, strings))],
  toBeLessThan: [numbers, one(numbers)],
  toBeLessThanOrEqual: [numbers, one(numbers)],
  toBeCloseTo: [fc.double(), fc.tuple(fc.double(), fc.constantFrom(undefined, 0, 2, 5))],
  toContain: [
    fc.oneof(
      strings,
      fc.array(values),
      values.map((value) => new Set([value])),
    ),
    one(fc.oneof(strings, values)),
  ],
  toContainEqual: [
    fc.oneof(
      fc.array(values),
      values.map((value) => [value, 1]),
    ),
    one(values),
  ],
  toHaveLength: [
    fc.oneof(
      strings,
      fc.array(values, { maxLength: 3 }),
      fc.constantFrom({ length: 2 }, new Map(), () => 1),
    ),
    one(fc.constantFrom(0, 1, 2, 3)),
  ],
  toHaveProperty: [samples, fc.oneof(one(paths), fc.tuple(paths, values))],
  toMatch: [strings, one(patterns)],
  toBeInstanceOf: [fc.oneof(values, errors), one(classes)],
  toBeTypeOf: [
    values,
    one(fc.constantFrom('string', 'number', 'object', 'undefined', 'function', 'symbol', 'bigint')),
  ],
  toThrow: [throwers, fc.oneof(none, one(fc.oneof(patterns, classes, errors)))],
  toThrowError: [
    throwers,
    one(fc.constantFrom(ours.objectContaining({ message: 'a' }), ours.any(TypeError))),
  ],
  toSatisfy: [values, one(fc.constant((value: unknown) => typeof value === 'string'))],
  toBeOneOf: [values, one(fc.array(values))],
};

describe('a matcher and its negation agree with vitest', () => {
  test.each(Object.entries(matchers))('%s', (name, [actual, args]) => {
    const property = fc.property(actual, args, (value, list) => {
      expect(verdict(ours, name, value, list)).toEqual(verdict(expect, name, value, list));
    });
    expect(fc.check(property, { numRuns: 1500 })).toMatchObject({ failed: false, counterexample: null });
  });
});

describe('an asymmetric matcher agrees with vitest', () => {
  const kinds: Record<string, fc.Arbitrary<unknown[]>> = {
    any: one(
      fc.constantFrom<unknown>(
        String,
        Number,
        Boolean,
        BigInt,
        Symbol,
        Object,
        Function,
        Array,
        Error,
        Map,
        Date,
      ),
    ),
    anything: none,
    objectContaining: one(fc.dictionary(fc.constantFrom('a', 'b', 'x', 'message'), values, { maxKeys: 2 })),
    arrayContaining: one(fc.array(values, { maxLength: 2 })),
    stringContaining: one(strings),
    stringMatching: one(patterns),
    closeTo: fc.tuple(fc.double({ noNaN: true }), fc.constantFrom(0, 2)),
    'not.objectContaining': one(fc.dictionary(fc.constantFrom('a', 'b'), values, { maxKeys: 2 })),
    'not.arrayContaining': one(fc.array(values, { maxLength: 2 })),
    'not.stringContaining': one(strings),
    'not.stringMatching': one(patterns),
    'not.closeTo': fc.tuple(fc.double({ noNaN: true }), fc.constantFrom(0, 2)),
  };
  const make = (library: unknown, name: string, args: unknown[]): unknown => {
    let made = library as Record<string, unknown>;
    for (const key of name.split('.').slice(0, -1)) made = made[key] as Record<string, unknown>;
    return (made[name.split('.').at(-1) ?? ''] as (...list: unknown[]) => unknown)(...args);
  };

  test.each(Object.entries(kinds))('%s', (name, args) => {
    const property = fc.property(fc.oneof(values, errors, strings, numbers), args, (value, list) => {
      for (const wrap of [(inner: unknown) => inner, (inner: unknown) => ({ deep: [inner] })]) {
        expect(passes(() => ours(wrap(value)).toEqual(wrap(make(ours, name, list))))).toBe(
          passes(() => expect(wrap(value)).toEqual(wrap(make(expect, name, list)))),
        );
      }
    });
    expect(fc.check(property, { numRuns: 1000 })).toMatchObject({ failed: false, counterexample: null });
  });
});

describe('a spy agrees with vitest', () => {
  const calls = fc.array(fc.array(values, { maxLength: 2 }), { maxLength: 3 });
  const cases: Record<string, fc.Arbitrary<unknown[]>> = {
    toHaveBeenCalled: none,
    toHaveBeenCalledOnce: none,
    toHaveBeenCalledTimes: one(fc.nat(3)),
    toHaveBeenCalledWith: fc.array(values, { maxLength: 2 }),
    toHaveBeenLastCalledWith: fc.array(values, { maxLength: 2 }),
    toHaveBeenNthCalledWith: fc.tuple(fc.integer({ min: 1, max: 3 }), values),
  };
  test.each(Object.entries(cases))('%s', (name, args) => {
    const property = fc.property(calls, args, (made, list) => {
      const spies = [fn(), vi.fn<(...values: unknown[]) => void>()] as const;
      for (const spy of spies) for (const call of made) (spy as (...values: unknown[]) => unknown)(...call);
      expect(verdict(ours, name, spies[0], list)).toEqual(verdict(expect, name, spies[1], list));
    });
    expect(fc.check(property, { numRuns: 1000 })).toMatchObject({ failed: false, counterexample: null });
  });
});
