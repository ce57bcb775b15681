import { currentTest } from '../run/context.ts';
import { asymmetric } from './asymmetric.ts';
import { chain, type Chain } from './chain.ts';
import { AssertionFailure } from './failure.ts';

function fail(matcher: string, message: string | undefined): never {
  throw new AssertionFailure({
    matcher,
    negated: false,
    expected: 'unreachable',
    actual: 'reached',
    diff: null,
    customMessage: message ?? null,
  });
}

/**
 * Says what a value should be, with vitest's matchers and their meaning. The second argument is
 * what the reader is told instead when it is not so.
 *
 * ```ts
 * expect([1, 2]).toEqual([1, 2]);
 * await expect(fetchAll()).rejects.toThrow(TimeoutError);
 * ```
 */
export const expect = Object.assign(
  (actual: unknown, message?: string): Chain => chain(actual, message ?? null),
  asymmetric,
  {
    /** Fails where it stands. */
    unreachable: (message?: string): never => fail('unreachable', message),
    fail: (message?: string): never => fail('fail', message),
    /** Exactly so many expectations must be checked before the test ends. */
    assertions(count: number): void {
      const test = currentTest();
      if (test) test.wantedAssertions = count;
    },
    hasAssertions(): void {
      const test = currentTest();
      if (test) test.wantedAssertions ??= -1;
    },
  },
);
