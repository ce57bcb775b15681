import type { LoadedCourse } from '@yieldpoint/course';
import {
  DatabaseError,
  type AttemptPlace,
  type StoredSubmission,
  type SubmissionRepository,
} from '@yieldpoint/database';
import type { GradingEvent, SubmissionEvent } from '@yieldpoint/protocol';
import type { GradableExercise, Sandbox } from '@yieldpoint/sandbox';
import type { FastifyBaseLogger } from 'fastify';
import type { AttemptOutcome, GradingMetrics, Phase } from '../metrics/grading-metrics.ts';
import { record, recordFailure } from './attempt.ts';
import type { EventBus } from './event-bus.ts';
import type { Job, Queue } from './queue.ts';
import { Recorder } from './recorder.ts';
import { Retries } from './retries.ts';
import type { Tracing } from '../tracing/tracing.ts';

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
interface Begun {
  stored: StoredSubmission;
  /** Undefined when the course has lost it. */
  exercise: GradableExercise | undefined;
  place: AttemptPlace;
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
    const { submissions, bus, course } = this.#deps;
    let place: AttemptPlace | undefined;
    try {
      const stored = await submissions.find(job.submission);
      if (stored?.state !== 'queued') return;
      const exercise = course.gradable.get(stored.exercise);
      const begun = await submissions.begin(stored, exercise?.version ?? stored.exerciseVersion);
      place = begun.place;
      bus.publish(job.submission, begun.events);
      await this.#run(job, { stored, exercise, place }, signal);
    } catch (error) {
      this.#logFor(job).error({ err: error }, 'an attempt could not be recorded');
      if (error instanceof DatabaseError && error.code === 'stale-attempt') return;
      this.#giveBackLater(job, place, 1);
    }
  }

  async #run(job: Job, begun: Begun, signal: AbortSignal): Promise<void> {
    const { submissions, bus, metrics, tracing } = this.#deps;
    const trace = tracing.of(job, begun.stored);
    const timed = (phase: Phase, ms: number) => {
      metrics.phase(phase, ms);
      trace.phase(phase, ms);
    };
    const publish = (events: readonly SubmissionEvent[]) => bus.publish(job.submission, events);
    const recorder = new Recorder(submissions, begun.place, publish, timed);
    if (job.lane === 'student' && begun.place.attempt === 1)
      timed('queue', Math.max(0, Date.now() - Date.parse(begun.stored.createdAt)));
    const done = metrics.attemptStarted();
    await this.#perform(begun, recorder, signal, timed);
    await recorder.flushed();
    const outcome = await this.#settle(job, begun, recorder);
    done(outcome);
    trace.attemptEnded(outcome);
  }

  /** Has the sandbox grade it, and sees to it that the attempt ends, except when the process stops. */
  async #perform(
    { stored, exercise, place }: Begun,
    recorder: Recorder,
    signal: AbortSignal,
    onPhase: (phase: Phase, ms: number) => void,
  ): Promise<void> {
    const { files, seed, failures } = stored;
    const { sandbox, metrics } = this.#deps;
    if (place.attempt - stored.earlierAttempts > MAX_ATTEMPTS)
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
  async #settle(job: Job, { stored }: Begun, { ending, place }: Recorder): Promise<AttemptOutcome> {
    const log = this.#logFor(job).child({ attempt: place.attempt });
    if (!ending) {
      await this.#deps.submissions.release(place);
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

  #logFor(job: Job): FastifyBaseLogger {
    const { submission, request } = job;
    return this.#deps.logger.child({ submission, ...(request !== undefined && { request }) });
  }
}
