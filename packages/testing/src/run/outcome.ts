import { DeadlockError, LoopLimitError, type TraceEvent } from '@yieldpoint/asyncio';
import { AssertionFailure } from '../expect/failure.ts';
import type { DiffLine } from '../values/diff.ts';
import { isArray, read } from '../values/primordials.ts';
import { quote } from '../values/print.ts';

/** Why a test failed: a code and what its words need. Who runs the test may know more codes. */
export interface Reason {
  code:
    | 'assertion'
    | 'custom'
    | 'threw'
    | 'never-settled'
    | 'loop-step-limit'
    | 'timer-limit'
    | (string & {});
  data: Record<string, string | number | boolean | null>;
}

export interface TestOutcome {
  status: 'passed' | 'failed';
  reason: Reason | null;
  /** What was asked for and what came, printed; null when nothing was compared. */
  expected: string | null;
  actual: string | null;
  diff: DiffLine[] | null;
  /** What was thrown, for who can find its place in the source. */
  error: unknown;
  /** Seconds on the test's own clock when its body ended. */
  virtualSeconds: number;
  trace: { events: TraceEvent[]; dropped: number };
}

export type Judgement = Pick<TestOutcome, 'status' | 'reason' | 'expected' | 'actual' | 'diff' | 'error'>;

export const PASSED: Judgement = {
  status: 'passed',
  reason: null,
  expected: null,
  actual: null,
  diff: null,
  error: null,
};

/** Says what an error that ended a test means. */
export function judge(error: unknown, classify?: (error: unknown) => Reason | null): Judgement {
  const failure = findFailure(error);
  if (failure) {
    const { matcher, negated, customMessage, expected, actual, diff } = failure.details;
    const reason: Reason =
      customMessage === null
        ? { code: 'assertion', data: { matcher, negated } }
        : { code: 'custom', data: { text: customMessage, matcher, negated } };
    return { status: 'failed', reason, expected, actual, diff, error: failure };
  }
  return { ...PASSED, status: 'failed', reason: classify?.(error) ?? reasonOf(error), error };
}

/** An expectation may have failed inside a task group. */
function findFailure(error: unknown, depth = 0): AssertionFailure | null {
  if (error instanceof AssertionFailure) return error;
  const inner = safely(() => read(error, 'exceptions'));
  if (depth > 8 || !isArray(inner)) return null;
  for (const one of inner) {
    const found = findFailure(one, depth + 1);
    if (found) return found;
  }
  return null;
}

function reasonOf(error: unknown): Reason {
  if (error instanceof DeadlockError) {
    const [main] = error.stuck;
    return { code: 'never-settled', data: { awaiting: main?.awaiting ?? null } };
  }
  if (error instanceof LoopLimitError) {
    const code = error.limit === 'timers' ? 'timer-limit' : 'loop-step-limit';
    return { code, data: { max: error.value } };
  }
  const name = safely(() => read(error, 'name'));
  const message = safely(() => read(error, 'message'));
  if (typeof name === 'string' && typeof message === 'string') {
    return { code: 'threw', data: { name: name.slice(0, 200), message: message.slice(0, 2000) } };
  }
  return { code: 'threw', data: { name: null, message: safely(() => quote(String(error))) ?? null } };
}

function safely<T>(reading: () => T): T | undefined {
  try {
    return reading();
  } catch {
    return undefined;
  }
}
