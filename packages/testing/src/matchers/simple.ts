import { print } from '../values/print.ts';
import { comparing, Unjudgeable, wording, type Check } from './check.ts';

type Comparable = number | bigint;

function comparison(
  actual: unknown,
  expected: unknown,
  words: string,
  judge: (a: Comparable, b: Comparable) => boolean,
): Check {
  if (typeof actual !== 'number' && typeof actual !== 'bigint') throw new Unjudgeable('a number', actual);
  if (typeof expected !== 'number' && typeof expected !== 'bigint')
    throw new Unjudgeable('a number', expected);
  return wording(judge(actual, expected), `${words} ${print(expected)}`, actual);
}

export const simple = {
  toBeTruthy: (actual: unknown): Check => wording(Boolean(actual), 'a truthy value', actual),
  toBeFalsy: (actual: unknown): Check => wording(!actual, 'a falsy value', actual),
  toBeNull: (actual: unknown): Check => comparing(actual === null, null, actual),
  toBeUndefined: (actual: unknown): Check => comparing(actual === undefined, undefined, actual),
  toBeDefined: (actual: unknown): Check => wording(actual !== undefined, 'a defined value', actual),
  toBeNullable: (actual: unknown): Check =>
    wording(actual === null || actual === undefined, 'null or undefined', actual),
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
    if (typeof actual !== 'number') throw new Unjudgeable('a number', actual);
    const pass = actual === expected || Math.abs(actual - expected) < 10 ** -digits / 2;
    return wording(pass, `${print(expected)} ± ${10 ** -digits / 2}`, actual);
  },

  toMatch(actual: unknown, expected: string | RegExp): Check {
    if (typeof actual !== 'string') throw new Unjudgeable('a string', actual);
    const pass = typeof expected === 'string' ? actual.includes(expected) : actual.search(expected) >= 0;
    return wording(
      pass,
      `a string that ${typeof expected === 'string' ? 'contains' : 'matches'} ${print(expected)}`,
      actual,
    );
  },
};
