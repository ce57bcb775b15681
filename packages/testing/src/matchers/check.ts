import { diff, type DiffLine } from '../values/diff.ts';
import { print } from '../values/print.ts';

/** What a matcher found. The printing waits until somebody wants to read it. */
export interface Check {
  pass: boolean;
  expected(): string | null;
  actual(): string | null;
  diff(): DiffLine[] | null;
}

/** A matcher that compares two values. */
export const comparing = (pass: boolean, expected: unknown, actual: unknown): Check => ({
  pass,
  expected: () => print(expected),
  actual: () => print(actual),
  diff: () => diff(expected, actual),
});

/** A matcher whose expectation is written as code, such as `> 2`: readers of every language read code. */
export const saying = (pass: boolean, expected: string, actual: unknown): Check => ({
  pass,
  expected: () => expected,
  actual: () => print(actual),
  diff: () => null,
});

/** Thrown by a matcher that cannot judge what it was given: fails negated or not. */
export class Unjudgeable extends Error {
  readonly wanted: string;
  readonly got: unknown;

  constructor(wanted: string, got: unknown) {
    super(`the matcher takes ${wanted}`);
    this.wanted = wanted;
    this.got = got;
  }
}
