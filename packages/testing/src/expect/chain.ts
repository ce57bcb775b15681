import { coroutine, isAwaitable } from '@yieldpoint/asyncio';
import { Unjudgeable, type Check } from '../matchers/check.ts';
import { matchers, type MatcherName, type Matchers } from '../matchers/index.ts';
import { currentTest } from '../run/context.ts';
import { TooLarge } from '../values/budget.ts';
import { print } from '../values/print.ts';
import { AssertionFailure } from './failure.ts';

/** A matcher in a chain: `expect(actual).rejects.not.toThrow()`. */
interface Link {
  actual: unknown;
  negated: boolean;
  promise: 'resolves' | 'rejects' | null;
  message: string | null;
}

export interface PromiseChain extends Matchers<Promise<void>> {
  readonly not: Matchers<Promise<void>>;
}

export interface Chain extends Matchers<void> {
  readonly not: Matchers<void>;
  /** Awaits what was given; the matchers see its result. Await the matcher. */
  readonly resolves: PromiseChain;
  /** Awaits what was given, or what calling it returns; the matchers see its error. Await the matcher. */
  readonly rejects: PromiseChain;
}

/** The methods are made from the table of matchers, once. */
class Assertion {
  readonly #link: Link;

  constructor(link: Link) {
    this.#link = link;
  }

  get not(): Assertion {
    return new Assertion({ ...this.#link, negated: true });
  }

  get resolves(): Assertion {
    return new Assertion({ ...this.#link, promise: 'resolves' });
  }

  get rejects(): Assertion {
    const { actual } = this.#link;
    const started = typeof actual === 'function' ? (actual as () => unknown)() : actual;
    return new Assertion({ ...this.#link, actual: started, promise: 'rejects' });
  }

  static {
    for (const name of Object.keys(matchers) as MatcherName[]) {
      const method = function (this: Assertion, ...args: unknown[]): unknown {
        const link = this.#link;
        return link.promise === null ? check(link, name, args) : checkSettled(link, name, args);
      };
      Object.defineProperty(this.prototype, name, { value: method });
    }
  }
}

export const chain = (actual: unknown, message: string | null): Chain =>
  new Assertion({ actual, negated: false, promise: null, message }) as unknown as Chain;

/** Judges at once; throws an AssertionFailure unless the matcher (or its negation) is met. */
function check(link: Link, name: MatcherName, args: unknown[]): void {
  const test = currentTest();
  if (test) test.assertions += 1;
  const { negated, message } = link;
  const details = {
    matcher: link.promise === null ? name : `${link.promise}.${name}`,
    negated,
    customMessage: message,
  };
  let found: Check;
  try {
    found = (matchers[name] as (actual: unknown, ...args: unknown[]) => Check)(link.actual, ...args);
  } catch (error) {
    if (error instanceof Unjudgeable) {
      throw new AssertionFailure({
        ...details,
        expected: error.wanted,
        actual: print(error.got),
        diff: null,
      });
    }
    if (error instanceof TooLarge) {
      throw new AssertionFailure({
        ...details,
        expected: 'comparable',
        actual: error.message,
        diff: null,
      });
    }
    throw error;
  }
  if (found.pass !== negated) return;
  const expected = found.expected();
  throw new AssertionFailure({
    ...details,
    expected: negated && expected !== null ? `not ${expected}` : expected,
    actual: found.actual(),
    diff: negated ? null : found.diff(),
  });
}

/** A coroutine that waits for what was given, then judges. */
function checkSettled(link: Link, name: MatcherName, args: unknown[]): unknown {
  const call = `${link.promise}${link.negated ? '.not' : ''}.${name}`;
  const entry = { call };
  currentTest()?.unawaited.add(entry);
  return judging(link, name, args, entry);
}

const judging = coroutine(function* judging(
  link: Link,
  name: MatcherName,
  args: unknown[],
  entry: { call: string },
) {
  currentTest()?.unawaited.delete(entry);
  const { actual, promise, message, negated } = link;
  const misfit = (expected: string, got: string): AssertionFailure =>
    new AssertionFailure({
      matcher: `${promise}.${name}`,
      negated,
      expected,
      actual: got,
      diff: null,
      customMessage: message,
    });
  if (!isAwaitable(actual)) throw misfit('awaitable', print(actual));

  let value: unknown;
  try {
    value = yield actual;
  } catch (error) {
    if (promise === 'resolves') throw misfit('resolves', `rejects ${print(error)}`);
    const throwing = name === 'toThrow' || name === 'toThrowError';
    const seen = throwing ? () => rethrow(error) : error;
    return check({ ...link, actual: seen }, name, args);
  }
  if (promise === 'rejects') throw misfit('rejects', `resolves ${print(value)}`);
  return check({ ...link, actual: value }, name, args);
});

function rethrow(error: unknown): never {
  throw error;
}
