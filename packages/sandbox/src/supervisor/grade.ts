import type { GradingEvent } from '@yieldpoint/protocol';
import { FAILURES, GradingFailure } from '../failures.ts';
import type { FailureCode } from '../failures.ts';
import type { Job } from '../job.ts';
import { MAX_JOB_LINE } from '../pipe/bounds.ts';
import { endEarly, rejectAsTooComplex } from './ending.ts';
import { judge } from './judge.ts';
import type { Decision } from './judge.ts';
import type { Pool } from './pool.ts';
import type { RunReport } from './run.ts';
import { run } from './run.ts';
import { Transcript } from './transcript.ts';

let lastId = 0;

/**
 * Grades one job on as many workers as it takes; `onEvent` gets exactly one terminal event, last.
 * Returns what each run used. Never rejects.
 */
export async function grade(
  pool: Pool,
  job: Job,
  onEvent: (event: GradingEvent) => void,
  signal: AbortSignal | undefined,
): Promise<RunReport[]> {
  const transcript = new Transcript(job.exercise.points, onEvent);
  const reports: RunReport[] = [];
  const decision = await runUntilDecided(pool, job, transcript, signal, reports);
  for (const event of ending(decision, job, transcript)) transcript.tell(event);
  return reports;
}

async function runUntilDecided(
  pool: Pool,
  job: Job,
  transcript: Transcript,
  signal: AbortSignal | undefined,
  reports: RunReport[],
): Promise<Decision> {
  lastId += 1;
  const id = lastId;
  const line = `${JSON.stringify({ type: 'job', id, job })}\n`;
  if (Buffer.byteLength(line) > MAX_JOB_LINE) return { kind: 'failed', code: 'job-too-large' };
  let decision: Decision;
  do {
    const worker = await pool.acquire(signal);
    if (worker instanceof GradingFailure) return { kind: 'failed', code: worker.code };
    transcript.rewind();
    const { limits } = job;
    const report = await run(worker, {
      id,
      line,
      limits,
      signal,
      onEvent: (event) => transcript.receive(event),
    });
    reports.push(report);
    pool.release(worker, isClean(report, transcript));
    decision = judge(reports.map((each) => each.end));
  } while (decision.kind === 'again');
  return decision;
}

function* ending(
  decision: Decision,
  { exercise, limits }: Job,
  { order }: Transcript,
): Generator<GradingEvent> {
  if (decision.kind === 'failed') yield failed(decision.code);
  if (decision.kind === 'early') yield* endEarly(decision.end, order, exercise, limits);
  if (decision.kind !== 'too-complex') return;
  // An earlier run, lost to something else, may have told the plan already; then it can't be unsaid.
  if (order.isPlanned) yield* endEarly('memory', order, exercise, limits);
  else yield* rejectAsTooComplex(order, exercise);
}

const failed = (code: FailureCode): GradingEvent => ({
  type: 'failed',
  code,
  willRetry: FAILURES[code].willRetry,
});

/** Whether the worker may take another submission: one that met a limit of time or memory has done its work. */
const isClean = ({ end }: RunReport, { order }: Transcript): boolean =>
  end.kind === 'finished' && order.tests.every(({ status }) => status === 'passed' || status === 'failed');
