import type {
  Diagnostic,
  DiffLine,
  LimitHit,
  LocalizedText,
  Message,
  Position,
  TestStatus,
  TraceEvent,
  Verdict,
} from '@yieldpoint/protocol';

/** Where a submission is. Each is a different thing to the reader; none is a combination of flags. */
export type Phase =
  | { kind: 'accepted' }
  | { kind: 'queued'; ahead: number }
  | { kind: 'running' }
  | { kind: 'finished'; outcome: Outcome }
  | { kind: 'our-fault'; code: string; willRetry: boolean };

export interface Outcome {
  verdict: Verdict;
  score: number;
  maxScore: number;
  counts: { total: number; passed: number; failed: number; hidden: number; hiddenPassed: number };
  limits: readonly LimitHit[];
  advice: readonly { mistake: string; message: LocalizedText }[];
}

export interface ConsoleLine {
  level: 'debug' | 'log' | 'info' | 'warn' | 'error';
  text: string;
  /** Virtual seconds since the test began. */
  time: number;
  truncated: boolean;
}

export interface TestResult {
  status: TestStatus;
  message: Message | null;
  expected: string | null;
  actual: string | null;
  diff: readonly DiffLine[] | null;
  position: Position | null;
  virtualSeconds: number;
  realMs: number;
}

export interface TestRow {
  id: string;
  name: string;
  hidden: boolean;
  state: { kind: 'waiting' } | { kind: 'running' } | { kind: 'finished'; result: TestResult };
  console: readonly ConsoleLine[];
  trace: { events: readonly TraceEvent[]; dropped: number } | null;
}

/** All that the events of one submission have said so far. */
export interface Run {
  submission: string;
  attempt: number;
  /** Of the last event taken in: what to ask for next is everything after it. */
  lastSeq: number;
  phase: Phase;
  diagnostics: readonly Diagnostic[];
  tests: readonly TestRow[];
  /** Printed while the module loaded. */
  console: readonly ConsoleLine[];
}

export const newRun = (submission: string, attempt = 1, lastSeq = 0): Run => ({
  submission,
  attempt,
  lastSeq,
  phase: { kind: 'accepted' },
  diagnostics: [],
  tests: [],
  console: [],
});

/** Nothing more will come. */
export const isOver = ({ phase }: Run): boolean =>
  phase.kind === 'finished' || (phase.kind === 'our-fault' && !phase.willRetry);

export const finishedTests = ({ tests }: Run): number =>
  tests.filter(({ state }) => state.kind === 'finished').length;
