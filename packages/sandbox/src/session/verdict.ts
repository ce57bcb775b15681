import type { GradingEvent, LimitHit, PlannedTest, TestStatus, Verdict } from '@yieldpoint/protocol';
import type { GradedExercise } from '../job.ts';

type Finished = Extract<GradingEvent, { type: 'finished' }>;

/** How one test ended; `code` says why it did not pass, where that is known. */
export interface TestResult {
  status: TestStatus;
  code: string | null;
}

/** What keeps the code from showing what it does wrong. */
const UNTOLD: ReadonlySet<string | null> = new Set([
  'load-error',
  'missing-export',
  'memory-limit',
  'withheld',
]);

/** The last word on a submission: the points go to whoever passes every test. */
export function finished(
  exercise: GradedExercise,
  tests: readonly PlannedTest[],
  results: ReadonlyMap<string, TestResult>,
  limits: LimitHit[],
): Finished {
  const statusOf = ({ id }: PlannedTest): TestStatus => results.get(id)?.status ?? 'not-run';
  const passed = tests.filter((test) => statusOf(test) === 'passed');
  const verdict = verdictOf(tests.map(statusOf));
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
    advice: advice(exercise, tests, passed, results),
  };
}

function verdictOf(statuses: readonly TestStatus[]): Verdict {
  if (statuses.includes('timeout')) return 'timeout';
  if (statuses.includes('memory')) return 'memory';
  return statuses.length > 0 && statuses.every((status) => status === 'passed') ? 'passed' : 'failed';
}

/**
 * The mistakes whose failing tests are exactly those that failed. Code that did not load, or that was cut off before
 * any test passed, fails every test whatever its mistake is: nothing is said about it.
 */
function advice(
  exercise: GradedExercise,
  tests: readonly PlannedTest[],
  passed: readonly PlannedTest[],
  results: ReadonlyMap<string, TestResult>,
): Finished['advice'] {
  const failed = new Set(tests.filter((test) => !passed.includes(test)).map(({ id }) => id));
  const ends = [...failed].map((id) => results.get(id));
  const cutOff = ends.some((end) => end?.status !== 'failed');
  if (ends.some((end) => UNTOLD.has(end?.code ?? null)) || (cutOff && passed.length === 0)) return [];
  return exercise.mistakes
    .filter(
      ({ fails }) =>
        failed.size > 0 && failed.size === new Set(fails).size && fails.every((id) => failed.has(id)),
    )
    .map(({ name, message }) => ({ mistake: name, message }));
}
