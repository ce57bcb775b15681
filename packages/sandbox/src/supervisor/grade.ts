import type { Diagnostic, GradingEvent } from '@yieldpoint/protocol';
import type { GradableExercise, SandboxSubmission } from '../exercise.ts';
import type { Phase } from '../sandbox.ts';
import { FAILURES, GradingFailure } from '../failures.ts';
import type { FailureCode } from '../failures.ts';
import type { Brief, Job, Work } from '../job.ts';
import type { LaneName, Limits } from '../limits.ts';
import { briefLine, jobLine } from '../pipe/job-line.ts';
import { BriefedWorker } from './briefed-worker.ts';
import type { Compiler } from './compiler.ts';
import { endEarly, reject, tooComplex } from './ending.ts';
import { judge } from './judge.ts';
import type { Decision } from './judge.ts';
import type { Lane } from './lane.ts';
import { ENOUGH, run } from './run.ts';
import type { RunOptions, RunReport } from './run.ts';
import { Transcript } from './transcript.ts';

/** The processes that a grading needs. */
export interface Crew {
  compiler: Compiler;
  lanes: Record<LaneName, Lane>;
}

export interface Conditions {
  signal: AbortSignal | undefined;
  onPhase: ((phase: Phase, ms: number) => void) | undefined;
  untilFailure: boolean;
  /** Settled: within what the operator allows. */
  limits: Limits;
}

type End = Decision | { kind: 'rejected'; diagnostics: Diagnostic[] };

/**
 * Compiles and grades one submission on as many workers as it takes; `onEvent` gets exactly one terminal event, last.
 * Returns what each run used. Never rejects.
 */
export async function grade(
  crew: Crew,
  exercise: GradableExercise,
  submission: SandboxSubmission,
  onEvent: (event: GradingEvent) => void,
  conditions: Conditions,
): Promise<RunReport[]> {
  const { signal, limits, untilFailure } = conditions;
  const { id, version, points, mistakes, withheld = [] } = exercise;
  const transcript = new Transcript(points, onEvent, exercise.secretNames);
  const reports: RunReport[] = [];
  const lane = crew.lanes[limits.cpu];
  const graded = { id, version, points, mistakes };
  const known = { exercise: graded, withheld, seed: submission.seed, limits, untilFailure };
  const knownTests = crew.compiler.testsOf(exercise);
  const compiling = timed('transpile', conditions, () =>
    crew.compiler.compile(exercise, submission, signal, (report) => {
      reports.push(report);
    }),
  );
  using briefed = new BriefedWorker(lane);
  // The compiler is at work already: it takes longer than the reading of the tests.
  if (knownTests) briefed.send({ ...known, tests: knownTests });
  const compilation = await compiling;
  let end: End;
  if (compilation.kind === 'failed') end = { kind: 'failed', code: compilation.failure.code };
  else if (compilation.kind === 'too-complex') end = compilation;
  else if (!compilation.submission.ok) end = { ...compilation.submission, kind: 'rejected' };
  else {
    const { tests, submission: compiled } = compilation;
    const job = { ...known, tests, files: compiled.files };
    end = await runUntilDecided(briefed, job, transcript, conditions, reports);
  }
  for (const event of ending(end, exercise, limits, transcript)) transcript.tell(event);
  return reports;
}

async function runUntilDecided(
  briefed: BriefedWorker,
  { files, ...brief }: Job,
  transcript: Transcript,
  conditions: Conditions,
  reports: RunReport[],
): Promise<Decision> {
  const work = jobLine<Work>({ files });
  if (work === null) return { kind: 'failed', code: 'job-too-large' };
  const { lane } = briefed;
  const { wallMs, jobBytes } = brief.limits;
  const { residentBytes } = lane.memory;
  const { signal } = conditions;
  let decision: Decision;
  do {
    const ahead = briefed.take();
    const intro = ahead ? '' : briefLine(brief);
    if (intro === null) return { kind: 'failed', code: 'job-too-large' };
    const worker = ahead ?? (await timed('acquire', conditions, () => lane.acquire(signal)));
    if (worker instanceof GradingFailure) return { kind: 'failed', code: worker.code };
    transcript.rewind();
    const options: RunOptions = {
      id: work.id,
      line: intro + work.line,
      stage: 'preparing',
      wallMs,
      maxBytes: jobBytes,
      residentBytes,
      signal,
      isHurried: lane.isAwaited,
      hear(told) {
        if (told.type !== 'event') return `'${told.type}' from a worker`;
        return transcript.receive(told.event) ?? (told.event.type === 'finished' ? ENOUGH : null);
      },
    };
    const report = await timed('run', conditions, () => run(worker, options));
    reports.push(report);
    lane.release(worker, isClean(report, transcript, brief));
    decision = judge(reports.map((each) => each.end));
  } while (decision.kind === 'again');
  return decision;
}

async function timed<Result>(
  phase: Phase,
  { onPhase }: Conditions,
  act: () => Promise<Result>,
): Promise<Result> {
  const began = performance.now();
  try {
    return await act();
  } finally {
    onPhase?.(phase, performance.now() - began);
  }
}

function* ending(
  end: End,
  exercise: GradableExercise,
  limits: Limits,
  { order }: Transcript,
): Generator<GradingEvent> {
  if (end.kind === 'failed') yield failed(end.code);
  if (end.kind === 'rejected') yield* reject(end.diagnostics, order, exercise);
  if (end.kind === 'early') yield* endEarly(end.end, order, exercise, limits);
  if (end.kind !== 'too-complex') return;
  // An earlier run, lost to something else, may have told the plan already; then it can't be unsaid.
  if (order.isPlanned) yield* endEarly('memory', order, exercise, limits);
  else yield* reject([tooComplex(exercise)], order, exercise);
}

const failed = (code: FailureCode): GradingEvent => ({
  type: 'failed',
  code,
  willRetry: FAILURES[code].willRetry,
});

/** Whether the worker may take another submission: one that met a limit of time or memory has done its work. */
const isClean = ({ end }: RunReport, { order }: Transcript, { untilFailure }: Brief): boolean =>
  end.kind === 'finished' &&
  order.tests.every(
    ({ status }) => status === 'passed' || status === 'failed' || (untilFailure && status === 'not-run'),
  );
