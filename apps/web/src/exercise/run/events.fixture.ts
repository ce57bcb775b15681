import type { EventBody, SubmissionEvent } from '@yieldpoint/protocol';
import fc from 'fast-check';

/** Gives each body its place in the history of submission `s1`, one attempt after the other. */
export function history(...attempts: readonly EventBody[][]): SubmissionEvent[] {
  let seq = 0;
  return attempts.flatMap((bodies, index) =>
    bodies.map((body): SubmissionEvent => ({
      submission: 's1',
      seq: ++seq,
      attempt: index + 1,
      at: 0,
      ...body,
    })),
  );
}

export const passedTest = (test: string): EventBody => ({
  type: 'test-finished',
  test,
  status: 'passed',
  message: null,
  expected: null,
  actual: null,
  diff: null,
  position: null,
  virtualSeconds: 1,
  realMs: 0.2,
});

export const plan = (...names: string[]): EventBody => ({
  type: 'plan',
  tests: names.map((name) => ({ id: name, name, hidden: name.startsWith('hidden') })),
});

export const finished = (total: number): EventBody => ({
  type: 'finished',
  verdict: 'passed',
  score: 10,
  maxScore: 10,
  counts: { total, passed: total, failed: 0, hidden: 0, hiddenPassed: 0 },
  limits: [],
  advice: [],
});

const rejected: EventBody = {
  type: 'rejected',
  diagnostics: [{ file: 'exercise.ts', line: 1, column: 1, code: 'syntax', message: 'x' }],
};

const name = fc.constantFrom('a', 'b', 'hidden c');

const body: fc.Arbitrary<EventBody> = fc.oneof(
  fc.record({ type: fc.constant('queued' as const), ahead: fc.nat(5) }),
  fc.constant({ type: 'started' as const }),
  fc.uniqueArray(name).map((names) => plan(...names)),
  name.map((test) => ({ type: 'test-started' as const, test })),
  name.map(passedTest),
  fc.record({
    type: fc.constant('console' as const),
    test: fc.option(name),
    level: fc.constant('log' as const),
    text: fc.string(),
    time: fc.nat(9),
    truncated: fc.boolean(),
  }),
  name.map((test) => ({ type: 'trace' as const, test, events: [], dropped: 0 })),
  fc.constant(finished(3)),
  fc.constant(rejected),
);

/** Any history: a few attempts of anything, each but the last ended by a fault of ours. */
export const anyHistory: fc.Arbitrary<SubmissionEvent[]> = fc
  .array(fc.array(body, { maxLength: 12 }), { minLength: 1, maxLength: 3 })
  .map((attempts) =>
    history(
      ...attempts.map((bodies, index): EventBody[] =>
        index < attempts.length - 1
          ? [...bodies, { type: 'failed', code: 'worker-died', willRetry: true }]
          : bodies,
      ),
    ),
  );
