import type { Diagnostic, GradingEvent, PlannedTest, Verdict } from '@yieldpoint/protocol';
import type { GradableExercise, GradeOptions, Sandbox } from '@yieldpoint/sandbox';

/** One grading, summed up for its author. */
export interface Run {
  /** Null when grading itself failed, with the reason in `failure`. */
  verdict: Verdict | null;
  failure: string | null;
  diagnostics: Diagnostic[];
  plan: PlannedTest[];
  /** Ids of the tests that did not pass, in the order of the plan. */
  failed: string[];
  /** What visible tests said to the student in words of their author. */
  messages: string[];
  /** Milliseconds from submission to verdict. */
  realMs: number;
  /** The longest any test took, in real milliseconds, and on the virtual clock. */
  longestMs: number;
  virtualSeconds: number;
}

/** Grades `files` in the sandbox. Never throws for what the submission does. */
export async function run(
  sandbox: Sandbox,
  exercise: GradableExercise,
  files: Record<string, string>,
  seed: number,
  options: GradeOptions = {},
): Promise<Run> {
  const result: Run = {
    verdict: null,
    failure: null,
    diagnostics: [],
    plan: [],
    failed: [],
    messages: [],
    realMs: 0,
    longestMs: 0,
    virtualSeconds: 0,
  };
  const started = performance.now();
  let testStarted = started;
  const hear = (event: GradingEvent): void => {
    if (event.type === 'rejected') result.diagnostics = event.diagnostics;
    else if (event.type === 'plan') result.plan = event.tests;
    else if (event.type === 'test-started') testStarted = performance.now();
    else if (event.type === 'test-finished') {
      if (event.status !== 'passed') result.failed.push(event.test);
      const text = event.message?.code === 'custom' ? event.message.data['text'] : undefined;
      if (typeof text === 'string') result.messages.push(text);
      // On this side's clock: hidden tests don't tell how long they took.
      result.longestMs = Math.max(result.longestMs, performance.now() - testStarted);
      result.virtualSeconds = Math.max(result.virtualSeconds, event.virtualSeconds);
    }
  };
  // Its author may read every name.
  const outcome = await sandbox.grade({ ...exercise, secretNames: false }, { files, seed }, hear, options);
  result.realMs = performance.now() - started;
  if (outcome.state === 'finished') result.verdict = outcome.verdict;
  else result.failure = outcome.code;
  return result;
}
