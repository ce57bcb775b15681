import { isAsymmetric } from '../values/asymmetric.ts';
import { LOOSE } from '../values/comparison.ts';
import { equals } from '../values/equals.ts';
import { read } from '../values/primordials.ts';
import { nameOf, print } from '../values/print.ts';
import { comparing, Unjudgeable, saying, type Check } from './check.ts';

/** A string is searched for in the message, a class asks `instanceof`, an error is compared. */
export type ExpectedError = string | RegExp | (abstract new (...args: never[]) => unknown) | object;

function toThrow(actual: unknown, ...expectation: [expected?: ExpectedError]): Check {
  if (typeof actual !== 'function') throw new Unjudgeable('function', actual);
  const [expected] = expectation;
  if (expected === null) throw new Unjudgeable('string | RegExp | class | Error', expected);
  const outcome = outcomeOf(actual as () => unknown);
  if ('error' in outcome) return judge(outcome.error, expected);
  return { ...saying(false, asCode(expected), undefined), actual: () => `returns ${print(outcome.value)}` };
}

function outcomeOf(call: () => unknown): { value: unknown } | { error: unknown } {
  try {
    return { value: call() };
  } catch (error) {
    return { error };
  }
}

function judge(error: unknown, expected: ExpectedError | undefined): Check {
  if (expected === undefined) return saying(true, asCode(expected), error);
  if (typeof expected === 'string' || expected instanceof RegExp) {
    const message = typeof error === 'string' ? error : read(error, 'message');
    if (typeof message !== 'string') return saying(false, asCode(expected), error);
    const pass = typeof expected === 'string' ? message.includes(expected) : message.search(expected) >= 0;
    return saying(pass, asCode(expected), error);
  }
  if (typeof expected === 'function') return saying(error instanceof expected, asCode(expected), error);
  if (isAsymmetric(expected)) return saying(expected.asymmetricMatch(error), asCode(expected), error);
  return comparing(equals(error, expected, LOOSE), expected, error);
}

function asCode(expected: ExpectedError | undefined): string {
  if (expected === undefined) return 'throws';
  return `throws ${typeof expected === 'function' ? nameOf(expected) : print(expected)}`;
}

export const throwing = { toThrow, toThrowError: toThrow };
