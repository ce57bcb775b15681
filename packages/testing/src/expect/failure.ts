import type { DiffLine } from '../values/diff.ts';

export interface FailureDetails {
  /** The matcher as it was called, such as `toEqual` or `rejects.toThrow`. */
  matcher: string;
  negated: boolean;
  /** What was asked for, printed; null where there is nothing to print. */
  expected: string | null;
  /** What came, printed. */
  actual: string | null;
  diff: DiffLine[] | null;
  /** What the test's author gave as second argument to `expect`. */
  customMessage: string | null;
}

/** Thrown when an expectation is not met. */
export class AssertionFailure extends Error {
  static {
    this.prototype.name = 'AssertionFailure';
  }
  readonly details: FailureDetails;
  /** Vitest prints a diff of these two; so do other runners. */
  readonly expected: string | null;
  readonly actual: string | null;

  constructor(details: FailureDetails) {
    super(details.customMessage ?? describe(details));
    this.details = details;
    this.expected = details.expected;
    this.actual = details.actual;
  }
}

function describe({ matcher, negated, expected, actual }: FailureDetails): string {
  const [promise, name] = matcher.includes('.') ? matcher.split('.') : ['', matcher];
  const call = `expect(…)${promise ? `.${promise}` : ''}${negated ? '.not' : ''}.${name}()`;
  return [
    call,
    ...(expected === null ? [] : [`expected ${expected}`]),
    ...(actual === null ? [] : [`got ${actual}`]),
  ].join('\n');
}
