import { print } from '../values/print.ts';
import { comparing, Unjudgeable, saying, type Check } from './check.ts';

type Comparable = number | bigint;

function comparison(
  actual: unknown,
  expected: unknown,
  operator: string,
  judge: (a: Comparable, b: Comparable) => boolean,
): Check {
  if (typeof actual !== 'number' && typeof actual !== 'bigint') throw new Unjudgeable('number', actual);
  if (typeof expected !== 'number' && typeof expected !== 'bigint') throw new Unjudgeable('number', expected);
  return saying(judge(actual, expected), `${operator} ${print(expected)}`, actual);
}

export const simple = {
  toBeTruthy: (actual: unknown): Check => saying(Boolean(actual), 'truthy', actual),
  toBeFalsy: (actual: unknown): Check => saying(!actual, 'falsy', actual),
  toBeNull: (actual: unknown): Check => comparing(actual === null, null, actual),
  toBeUndefined: (actual: unknown): Check => comparing(actual === undefined, undefined, actual),
  toBeDefined: (actual: unknown): Check => saying(actual !== undefined, '!== undefined', actual),
  toBeNullable: (actual: unknown): Check =>
    saying(actual === null || actual === undefined, 'null | undefined', actual),
  toBeNaN: (actual: unknown): Check => comparing(Number.isNaN(actual), NaN, actual),

  toBeGreaterThan: (actual: unknown, expected: Comparable): Check =>
    comparison(actual, expected, '>', (a, b) => a > b),
  toBeGreaterThanOrEqual: (actual: unknown, expected: Comparable): Check =>
    comparison(actual, expected, '≥', (a, b) => a >= b),
  toBeLessThan: (actual: unknown, expected: Comparable): Check =>
    comparison(actual, expected, '<', (a, b) => a < b),
  toBeLessThanOrEqual: (actual: unknown, expected: Comparable): Check =>
    comparison(actual, expected, '≤', (a, b) => a <= b),

  /** Equal to `digits` digits after the point. */
  toBeCloseTo(actual: unknown, expected: number, digits = 2): Check {
    if (typeof actual !== 'number') throw new Unjudgeable('number', actual);
    const pass = actual === expected || Math.abs(actual - expected) < 10 ** -digits / 2;
    return saying(pass, `${print(expected)} ± ${10 ** -digits / 2}`, actual);
  },

  toMatch(actual: unknown, expected: string | RegExp): Check {
    if (typeof actual !== 'string') throw new Unjudgeable('string', actual);
    const pass = typeof expected === 'string' ? actual.includes(expected) : actual.search(expected) >= 0;
    return saying(
      pass,
      `${typeof expected === 'string' ? 'includes' : 'matches'} ${print(expected)}`,
      actual,
    );
  },
};
