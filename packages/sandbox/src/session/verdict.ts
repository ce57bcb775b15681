import type { GradingEvent, LimitHit, PlannedTest, TestStatus, Verdict } from '@yieldpoint/protocol';
import type { GradableExercise } from '../exercise.ts';

type Finished = Extract<GradingEvent, { type: 'finished' }>;

/** The last word on a submission: the points go to whoever passes every test. */
export function finished(
  exercise: GradableExercise,
  tests: readonly PlannedTest[],
  statuses: ReadonlyMap<string, TestStatus>,
  limits: LimitHit[],
): Finished {
  const passed = tests.filter(({ id }) => statuses.get(id) === 'passed');
  const verdict = verdictOf(tests.map(({ id }) => statuses.get(id) ?? 'not-run'));
  return {
    type: 'finished',
    verdict,
    score: verdict === 'passed' ? exercise.points : 0,
    maxScore: exercise.points,
    counts: {
      total: tests.length,
      passed: passed.length,
      failed: tests.length - passed.length,
      hidden: tests.filter(({ hidden }) => hidden).length,
      hiddenPassed: passed.filter(({ hidden }) => hidden).length,
    },
    limits,
    advice: advice(exercise, tests, statuses),
  };
}

export function rejected(exercise: GradableExercise): Finished {
  return { ...finished(exercise, [], new Map(), []), verdict: 'rejected' };
}

function verdictOf(statuses: readonly TestStatus[]): Verdict {
  if (statuses.includes('timeout')) return 'timeout';
  if (statuses.includes('memory')) return 'memory';
  return statuses.length > 0 && statuses.every((status) => status === 'passed') ? 'passed' : 'failed';
}

/** The mistakes whose failing tests are exactly those that failed. */
function advice(
  exercise: GradableExercise,
  tests: readonly PlannedTest[],
  statuses: ReadonlyMap<string, TestStatus>,
): Finished['advice'] {
  const failed = new Set(tests.map(({ id }) => id).filter((id) => statuses.get(id) !== 'passed'));
  return exercise.mistakes
    .filter(
      ({ fails }) =>
        failed.size > 0 && failed.size === new Set(fails).size && fails.every((id) => failed.has(id)),
    )
    .map(({ name, message }) => ({ mistake: name, message }));
}
