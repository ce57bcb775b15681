import type { DiffLine, Message, Position, TestStatus, TraceEvent } from '@yieldpoint/protocol';

/** A thrown value as words, as the tests' realm tells it. */
export interface Thrown {
  name: string;
  message: string;
  /** The stack in the submission's realm; empty where the error is not from there. */
  stack: string;
  /** Why, where the exercise withholds what was used. */
  reason: Message | null;
}

/** An event of the loop whose place is still a number. */
export type SitedEvent = TraceEvent & { site?: number };

/** What the tests' realm says of a test that came to its end. */
export interface RealmOutcome {
  status: 'passed' | 'failed';
  reason: Message | null;
  expected: string | null;
  actual: string | null;
  diff: DiffLine[] | null;
  virtualSeconds: number;
  trace: { events: SitedEvent[]; dropped: number };
  stack: string;
  /** The export that the test used last. */
  lastExport: string | null;
}

/** What is told of a test. */
export interface TestEnd {
  status: TestStatus;
  message: Message | null;
  expected: string | null;
  actual: string | null;
  diff: DiffLine[] | null;
  position: Position | null;
  virtualSeconds: number;
  trace: RealmOutcome['trace'] | null;
}

/** Together they keep what is told of a dozen failing tests within a worker's share of the pipe. */
const MAX_SHOWN = 4_000;
const MAX_DIFF_LINES = 100;
const MAX_DIFF_LINE = 200;

/** A test that ended without its realm saying how. */
export function bareEnd(status: TestStatus, message: Message, position: Position | null = null): TestEnd {
  return {
    status,
    message,
    position,
    expected: null,
    actual: null,
    diff: null,
    virtualSeconds: 0,
    trace: null,
  };
}

export function endOf(outcome: RealmOutcome, position: Position | null): TestEnd {
  const { status, reason, virtualSeconds, trace } = outcome;
  return {
    status,
    message: status === 'passed' ? null : reason,
    expected: shown(outcome.expected, MAX_SHOWN),
    actual: shown(outcome.actual, MAX_SHOWN),
    diff: outcome.diff === null ? null : outcome.diff.slice(0, MAX_DIFF_LINES).map(shortLine),
    position: status === 'passed' ? null : position,
    virtualSeconds,
    trace,
  };
}

function shown(text: string | null, length: number): string | null {
  return text === null || text.length <= length ? text : `${text.slice(0, length)}…`;
}

function shortLine(line: DiffLine): DiffLine {
  return { ...line, text: shown(line.text, MAX_DIFF_LINE) ?? '' };
}
