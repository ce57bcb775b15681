import type { Diagnostic, GradingEvent, LimitHit, Message, TestStatus, Verdict } from '@yieldpoint/protocol';
import type { GradableExercise } from '../exercise.ts';
import { LANE_WALLS } from '../limits.ts';
import type { Limits } from '../limits.ts';
import { finished } from '../session/verdict.ts';
import type { TestResult } from '../session/verdict.ts';
import type { Order } from './order.ts';

/** Why a submission ended before its session could say so. */
export type EarlyEnd = 'wall-time' | 'memory' | 'job-output';

interface Ending {
  verdict: Verdict;
  status: TestStatus;
  code: string;
  limit: (limits: Limits) => LimitHit;
}

const ENDINGS: Record<EarlyEnd, Ending> = {
  'wall-time': {
    verdict: 'timeout',
    status: 'timeout',
    code: 'time-limit',
    limit: ({ wallMs }) => ({ name: 'wall-time', max: wallMs, unit: 'ms' }),
  },
  memory: {
    verdict: 'memory',
    status: 'memory',
    code: 'memory-limit',
    limit: ({ cpu }) => ({ name: 'memory', max: LANE_WALLS[cpu].residentBytes, unit: 'bytes' }),
  },
  'job-output': {
    verdict: 'failed',
    status: 'failed',
    code: 'output-limit',
    limit: ({ jobBytes }) => ({ name: 'job-output', max: jobBytes, unit: 'bytes' }),
  },
};

/** The events that bring an attempt to its end after the worker was killed: every planned test gets its word. */
export function* endEarly(
  end: EarlyEnd,
  order: Order,
  exercise: GradableExercise,
  limits: Limits,
): Generator<GradingEvent> {
  const { verdict, status, code, limit } = ENDINGS[end];
  const hit = limit(limits);
  const message: Message = { code, data: { max: hit.max, unit: hit.unit } };
  for (const test of order.tests) {
    if (test.status !== 'running' && test.status !== 'planned') continue;
    yield {
      type: 'test-finished',
      test: test.id,
      status: test.status === 'running' ? status : 'not-run',
      message,
      expected: null,
      actual: null,
      diff: null,
      position: null,
      virtualSeconds: 0,
      realMs: test.status === 'running' && end === 'wall-time' ? limits.wallMs : 0,
    };
  }
  yield finishedEarly(verdict, order, exercise, [hit]);
}

/** A source that does not compile. */
export function* reject(
  diagnostics: Diagnostic[],
  order: Order,
  exercise: GradableExercise,
): Generator<GradingEvent> {
  yield { type: 'rejected', diagnostics };
  yield finishedEarly('rejected', order, exercise, []);
}

/** A source that the compiler could not survive. */
export const tooComplex = ({ files }: GradableExercise): Diagnostic => ({
  file: files[0] ?? 'exercise.ts',
  line: 1,
  column: 1,
  code: 'too-complex',
  message: 'The source is nested too deeply to be compiled.',
});

function finishedEarly(
  verdict: Verdict,
  order: Order,
  exercise: GradableExercise,
  limits: LimitHit[],
): GradingEvent {
  const results = new Map<string, TestResult>(
    order.tests.map(({ id, status }) => [
      id,
      { status: status === 'planned' || status === 'running' ? 'not-run' : status, code: null },
    ]),
  );
  return { ...finished(exercise, order.tests, results, limits), verdict, score: 0 };
}
