import type { LoadedCourse } from '@yieldpoint/course';
import {
  DatabaseError,
  type AttemptPlace,
  type StoredSubmission,
  type SubmissionRepository,
  type Written,
} from '@yieldpoint/database';
import type { GradingEvent } from '@yieldpoint/protocol';
import type { GradableExercise, Sandbox } from '@yieldpoint/sandbox';
import type { FastifyBaseLogger } from 'fastify';
import type { AttemptOutcome, GradingMetrics, Phase } from '../metrics/grading-metrics.ts';
import { record, recordFailure } from './attempt.ts';
import type { EventBus } from './event-bus.ts';
import type { Job, Queue } from './queue.ts';
import { Recorder } from './recorder.ts';
import { Retries } from './retries.ts';
import type { SubmissionTrace, Tracing } from '../tracing/tracing.ts';

export interface GraderDeps {
  submissions: SubmissionRepository;
  sandbox: Pick<Sandbox, 'grade' | 'capacity'>;
  course: LoadedCourse;
  queue: Queue;
  bus: EventBus;
  logger: FastifyBaseLogger;
  metrics: GradingMetrics;
  tracing: Tracing;
  /** Milliseconds before the n-th retry (n counts from 1). */
  retryDelay?: (tries: number) => number;
}

/** An attempt at work. */
interface Attempt {
  number: number;
  /** As it was found in the queue. */
  stored: StoredSubmission;
  /** Undefined when the course has lost it. */
  exercise: GradableExercise | undefined;
}

/** Attempts that may begin before a submission is taken to be what kills us. */
const MAX_ATTEMPTS = 20;

/** Takes submissions from the queue through the sandbox into the record. */
export class Grader {
  readonly #deps: GraderDeps;
  readonly #retries: Retries;

  constructor(deps: GraderDeps) {
    this.#deps = deps;
    this.#retries = new Retries(deps.retryDelay);
  }

  /** Queues all that was accepted and has not ended. Before anything new is accepted, or it would be queued twice. */
  async recover(): Promise<void> {
    const { submissions, queue, logger } = this.#deps;
    const unended = await submissions.recover();
    if (unended.length > 0) logger.info({ submissions: unended.length }, 'grading again what had not ended');
    for (const job of unended) queue.add(job);
  }

  start(): void {
    const { queue, sandbox } = this.#deps;
    queue.start((job, signal) => this.#grade(job, signal), sandbox.capacity);
  }

  /** Lets running attempts end within `graceMs`, hands the others back. */
  async stop(graceMs: number): Promise<void> {
    this.#retries.stop();
    await this.#deps.queue.stop(graceMs);
  }

  /** One attempt. Never rejects: whatever goes wrong here is ours, and the submission is tried again. */
  async #grade(job: Job, signal: AbortSignal): Promise<void> {
    const { submissions, course } = this.#deps;
    let recorder: Recorder | undefined;
    try {
      const stored = await submissions.find(job.submission);
      if (stored?.state !== 'queued') return;
      const exercise = course.gradable.get(stored.exercise);
      const trace = this.#traceOf(job, stored);
      // The sandbox works while this is stored; nothing of what it says is told before.
      const beginning = submissions.begin(stored, exercise?.version ?? stored.exerciseVersion);
      recorder = this.#recorderOf(job, beginning, trace);
      const unbegun = new AbortController();
      beginning.catch(() => unbegun.abort());
      const attempt = { stored, exercise, number: stored.attempt + 1 };
      await this.#run(job, attempt, recorder, trace, AbortSignal.any([signal, unbegun.signal]));
    } catch (error) {
      this.#logFor(job).error({ err: error }, 'an attempt could not be recorded');
      if (error instanceof DatabaseError && error.code === 'stale-attempt') return;
      this.#giveBackLater(job, recorder?.place, 1);
    }
  }

  async #run(
    job: Job,
    attempt: Attempt,
    recorder: Recorder,
    trace: SubmissionTrace,
    signal: AbortSignal,
  ): Promise<void> {
    if (job.lane === 'student' && attempt.number === 1)
      trace.phase('queue', Math.max(0, Date.now() - Date.parse(attempt.stored.createdAt)));
    const done = this.#deps.metrics.attemptStarted();
    await this.#perform(attempt, recorder, signal, (phase, ms) => trace.phase(phase, ms));
    await recorder.flushed();
    const outcome = await this.#settle(job, attempt, recorder);
    done(outcome);
    trace.attemptEnded(outcome);
  }

  /** Has the sandbox grade it, and sees to it that the attempt ends, except when the process stops. */
  async #perform(
    { stored, exercise, number }: Attempt,
    recorder: Recorder,
    signal: AbortSignal,
    onPhase: (phase: Phase, ms: number) => void,
  ): Promise<void> {
    const { files, seed, failures } = stored;
    const { sandbox, metrics } = this.#deps;
    if (number - stored.earlierAttempts > MAX_ATTEMPTS)
      return recordFailure(recorder, 'too-many-attempts', false, failures);
    if (!exercise) return recordFailure(recorder, 'exercise-gone', false, failures);
    const hear = (event: GradingEvent) => {
      if (signal.aborted) return;
      if (event.type === 'finished') for (const { name } of event.limits) metrics.limitHit(name);
      record(recorder, event, failures);
    };
    try {
      await sandbox.grade(exercise, { files, seed }, hear, { signal, onPhase });
    } catch (error) {
      this.#deps.logger.error({ err: error, submission: stored.id }, 'the sandbox threw');
    }
    if (!recorder.ending && !signal.aborted) recordFailure(recorder, 'sandbox-fault', true, failures);
  }

  /** What follows from how the attempt ended. */
  async #settle(job: Job, { stored, number }: Attempt, { ending, place }: Recorder): Promise<AttemptOutcome> {
    const log = this.#logFor(job).child({ attempt: number });
    if (!ending) {
      if (place) await this.#deps.submissions.release(place);
      log.info('handed back to the queue');
      return 'released';
    }
    if (ending.kind === 'verdict') {
      log.info({ verdict: ending.verdict }, 'graded');
      return ending.verdict;
    }
    log.error({ code: ending.code, retry: ending.retry }, 'an attempt failed by our fault');
    if (!ending.retry) return 'parked';
    this.#retries.later(stored.failures + 1, () => this.#deps.queue.add(job));
    return 'failed-by-us';
  }

  /** The database did not take what we had to say: try to put the submission back until it does. */
  #giveBackLater(job: Job, place: AttemptPlace | undefined, tries: number): void {
    this.#retries.later(tries, () => void this.#giveBack(job, place, tries));
  }

  async #giveBack(job: Job, place: AttemptPlace | undefined, tries: number): Promise<void> {
    try {
      if (place) await this.#deps.submissions.release(place);
      this.#deps.queue.add(job);
    } catch (error) {
      this.#logFor(job).error({ err: error }, 'an attempt could not be given back');
      this.#giveBackLater(job, place, Math.min(tries + 1, 4));
    }
  }

  #recorderOf({ submission }: Job, beginning: Promise<Written>, trace: SubmissionTrace): Recorder {
    const { submissions, bus } = this.#deps;
    return new Recorder(
      submissions,
      beginning,
      (events) => bus.publish(submission, events),
      (phase, ms) => trace.phase(phase, ms),
    );
  }

  /** Tells the metrics, too. */
  #traceOf(job: Job, stored: StoredSubmission): SubmissionTrace {
    const { metrics, tracing } = this.#deps;
    const trace = tracing.of(job, stored);
    return {
      phase(phase, ms) {
        metrics.phase(phase, ms);
        trace.phase(phase, ms);
      },
      attemptEnded: (outcome) => trace.attemptEnded(outcome),
    };
  }

  #logFor(job: Job): FastifyBaseLogger {
    const { submission, request } = job;
    return this.#deps.logger.child({ submission, ...(request !== undefined && { request }) });
  }
}
