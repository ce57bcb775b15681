import type { StoredSubmission } from '@yieldpoint/database';
import type { FastifyBaseLogger } from 'fastify';
import type { Job } from '../grading/queue.ts';
import type { AttemptOutcome, Phase } from '../metrics/grading-metrics.ts';

/** One submission's way, from accepted to its stored verdict, over as many attempts as it takes. */
export interface SubmissionTrace {
  /** A phase that has just ended, and how long it took. */
  phase(phase: Phase, ms: number): void;
  /** An attempt's end; after `failed-by-us` there will be another. */
  attemptEnded(outcome: AttemptOutcome): void;
}

export interface Tracing extends AsyncDisposable {
  /** The trace of a job; the same one when the job is tried again. */
  of(job: Job, stored: StoredSubmission): SubmissionTrace;
}

const untraced: SubmissionTrace = { phase() {}, attemptEnded() {} };

export const noTracing: Tracing = { of: () => untraced, async [Symbol.asyncDispose]() {} };

/** Traces for the collector at `endpoint`; without one nothing is traced, and nothing loaded. */
export async function openTracing(endpoint: string | undefined, logger: FastifyBaseLogger): Promise<Tracing> {
  if (endpoint === undefined) return noTracing;
  const { createOtlpTracing } = await import('./otlp.ts');
  return createOtlpTracing(endpoint, logger);
}
