import type { SubmissionEvent } from '@yieldpoint/protocol';
import { isOver, newRun } from './run.ts';
import type { ConsoleLine, Outcome, Run, TestResult, TestRow } from './run.ts';

/**
 * The run after one more event. Events come in order; one that was seen before changes nothing, so a
 * connection may repeat as many as it likes, and a new attempt starts from a clean sheet.
 */
export function applyEvent(run: Run, event: SubmissionEvent): Run {
  if (event.submission !== run.submission || event.seq <= run.lastSeq) return run;
  const base = event.attempt > run.attempt ? newRun(run.submission, event.attempt) : run;
  return { ...take(base, event), lastSeq: event.seq };
}

/** The run after news of its place in the queue. */
export function applyPosition(run: Run, ahead: number): Run {
  return isOver(run) ? run : { ...run, phase: { kind: 'queued', ahead } };
}

function take(run: Run, event: SubmissionEvent): Run {
  switch (event.type) {
    case 'queued':
      return { ...run, phase: { kind: 'queued', ahead: event.ahead } };
    case 'started':
      return { ...run, phase: { kind: 'running' } };
    case 'rejected':
      return { ...run, diagnostics: event.diagnostics };
    case 'plan':
      return {
        ...run,
        tests: event.tests.map((test) => ({ ...test, state: { kind: 'waiting' }, console: [], trace: null })),
      };
    case 'test-started':
      return changeTest(run, event.test, () => ({ state: { kind: 'running' } }));
    case 'console':
      return print(run, event.test, consoleLine(event));
    case 'trace':
      return changeTest(run, event.test, () => ({ trace: { events: event.events, dropped: event.dropped } }));
    case 'test-finished':
      return changeTest(run, event.test, () => ({ state: { kind: 'finished', result: testResult(event) } }));
    case 'finished':
      return { ...run, phase: { kind: 'finished', outcome: outcome(event) } };
    case 'failed':
      return { ...run, phase: { kind: 'our-fault', code: event.code, willRetry: event.willRetry } };
    default:
      return event satisfies never;
  }
}

function changeTest(run: Run, id: string, change: (row: TestRow) => Partial<TestRow>): Run {
  return { ...run, tests: run.tests.map((row) => (row.id === id ? { ...row, ...change(row) } : row)) };
}

function print(run: Run, test: string | null, line: ConsoleLine): Run {
  if (test === null) return { ...run, console: [...run.console, line] };
  return changeTest(run, test, (row) => ({ console: [...row.console, line] }));
}

type Of<Type extends SubmissionEvent['type']> = Extract<SubmissionEvent, { type: Type }>;

const consoleLine = ({ level, text, time, truncated }: Of<'console'>): ConsoleLine => ({
  level,
  text,
  time,
  truncated,
});

const testResult = (event: Of<'test-finished'>): TestResult => ({
  status: event.status,
  message: event.message,
  expected: event.expected,
  actual: event.actual,
  diff: event.diff,
  position: event.position,
  virtualSeconds: event.virtualSeconds,
  realMs: event.realMs,
});

const outcome = ({ verdict, score, maxScore, counts, limits, advice }: Of<'finished'>): Outcome => ({
  verdict,
  score,
  maxScore,
  counts,
  limits,
  advice,
});
