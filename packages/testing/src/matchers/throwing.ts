import { isAsymmetric } from '../values/asymmetric.ts';
import { LOOSE } from '../values/comparison.ts';
import { equals } from '../values/equals.ts';
import { read } from '../values/primordials.ts';
import { print } from '../values/print.ts';
import { comparing, Unjudgeable, wording, type Check } from './check.ts';

/** A string is searched for in the message, a class asks `instanceof`, an error is compared. */
export type ExpectedError = string | RegExp | (abstract new (...args: never[]) => unknown) | object;

function toThrow(actual: unknown, ...expectation: [expected?: ExpectedError]): Check {
  if (typeof actual !== 'function') throw new Unjudgeable('a function', actual);
  const [expected] = expectation;
  if (expected === null) throw new Unjudgeable('a message, a class or an error', expected);
  const thrown = outcomeOf(actual as () => unknown);
  if (!thrown) return { ...wording(false, inWords(expected), undefined), actual: () => 'nothing was thrown' };
  return judge(thrown.error, expected);
}

function outcomeOf(call: () => unknown): { error: unknown } | null {
  try {
    call();
    return null;
  } catch (error) {
    return { error };
  }
}

function judge(error: unknown, expected: ExpectedError | undefined): Check {
  if (expected === undefined) return wording(true, inWords(expected), error);
  if (typeof expected === 'string' || expected instanceof RegExp) {
    const message = typeof error === 'string' ? error : read(error, 'message');
    if (typeof message !== 'string') return wording(false, inWords(expected), error);
    const pass = typeof expected === 'string' ? message.includes(expected) : message.search(expected) >= 0;
    return wording(pass, inWords(expected), error);
  }
  if (typeof expected === 'function') return wording(error instanceof expected, inWords(expected), error);
  if (isAsymmetric(expected)) return wording(expected.asymmetricMatch(error), inWords(expected), error);
  return comparing(equals(error, expected, LOOSE), expected, error);
}

function inWords(expected: ExpectedError | undefined): string {
  if (expected === undefined) return 'an error';
  if (typeof expected === 'string') return `an error whose message contains ${print(expected)}`;
  if (expected instanceof RegExp) return `an error whose message matches ${print(expected)}`;
  if (typeof expected === 'function') return `an instance of ${print(expected)}`;
  return print(expected);
}

export const throwing = { toThrow, toThrowError: toThrow };
