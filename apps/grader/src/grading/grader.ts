import type { LoadedCourse } from '@yieldpoint/course';
import { DatabaseError, type AttemptPlace, type SubmissionRepository } from '@yieldpoint/database';
import type { Sandbox } from '@yieldpoint/sandbox';
import type { FastifyBaseLogger } from 'fastify';
import type { GradingMetrics } from '../metrics/grading-metrics.ts';
import { record, recordFailure } from './attempt.ts';
import type { EventBus } from './event-bus.ts';
import type { Job, Queue } from './queue.ts';
import { Recorder } from './recorder.ts';

export interface GraderDeps {
  submissions: SubmissionRepository;
  sandbox: Pick<Sandbox, 'grade' | 'capacity'>;
  course: LoadedCourse;
  queue: Queue;
  bus: EventBus;
  logger: FastifyBaseLogger;
  metrics: GradingMetrics;
  /** Milliseconds before the n-th retry (n counts from 1). */
  retryDelay?: (failures: number) => number;
}

/** Attempts that may begin before a submission is taken to be what kills us. */
const MAX_ATTEMPTS = 20;

const defaultRetryDelay = (failures: number) => 250 * 4 ** failures;

/** Takes submissions from the queue through the sandbox into the record. */
export class Grader {
  readonly #deps: GraderDeps;
  readonly #retries = new Set<NodeJS.Timeout>();
  #stopped = false;

  constructor(deps: GraderDeps) {
    this.#deps = deps;
  }

  /** Queues all that was accepted and has not ended, then begins to work. */
  async start(): Promise<void> {
    const { submissions, queue, sandbox, logger } = this.#deps;
    const unended = await submissions.recover();
    if (unended.length > 0) logger.info({ submissions: unended.length }, 'grading again what had not ended');
    for (const job of unended) queue.add(job);
    queue.start((job, signal) => this.#grade(job, signal), sandbox.capacity);
  }

  /** Lets running attempts end within `graceMs`, hands the others back. */
  async stop(graceMs: number): Promise<void> {
    this.#stopped = true;
    for (const timer of this.#retries) clearTimeout(timer);
    await this.#deps.queue.stop(graceMs);
  }

  /** One attempt. Never rejects: whatever goes wrong here is ours, and the submission is tried again. */
  async #grade(job: Job, signal: AbortSignal): Promise<void> {
    const { submissions, bus } = this.#deps;
    let place: AttemptPlace | undefined;
    try {
      const begun = await submissions.begin(job.submission);
      if (!begun) return;
      place = begun.place;
      bus.publish(job.submission, begun.events);
      await this.#run(job, place, signal);
    } catch (error) {
      this.#logFor(job).error({ err: error }, 'an attempt could not be recorded');
      if (error instanceof DatabaseError && error.code === 'stale-attempt') return;
      this.#giveBackLater(job, place, 1);
    }
  }

  async #run(job: Job, place: AttemptPlace, signal: AbortSignal): Promise<void> {
    const { submissions, bus, course, sandbox, metrics } = this.#deps;
    const log = this.#logFor(job).child({ attempt: place.attempt });
    const stored = await submissions.find(job.submission);
    if (!stored) return;
    const recorder = new Recorder(submissions, place, (events) => bus.publish(job.submission, events));
    const exercise = course.gradable.get(stored.exercise);
    const done = metrics.attemptStarted();
    if (place.attempt > MAX_ATTEMPTS) {
      recordFailure(recorder, 'too-many-attempts', false, stored.failures);
    } else if (!exercise) {
      recordFailure(recorder, 'exercise-gone', false, stored.failures);
    } else {
      const { files, seed } = stored;
      const hear = (event: Parameters<typeof record>[1]) => {
        if (!signal.aborted) record(recorder, event, stored.failures);
      };
      try {
        await sandbox.grade(exercise, { files, seed }, hear, { signal });
      } catch (error) {
        log.error({ err: error }, 'the sandbox threw');
      }
      if (!recorder.ending && !signal.aborted) {
        recordFailure(recorder, 'sandbox-fault', true, stored.failures);
      }
    }
    await recorder.flushed();
    const ending = recorder.ending;
    if (!ending) {
      await submissions.release(recorder.place);
      log.info('handed back to the queue');
      return done('released');
    }
    if (ending.kind === 'verdict') {
      log.info({ verdict: ending.verdict }, 'graded');
      return done(ending.verdict);
    }
    log.error({ code: ending.code, retry: ending.retry }, 'an attempt failed by our fault');
    done(ending.retry ? 'failed-by-us' : 'parked');
    if (ending.retry) this.#later(() => this.#deps.queue.add(job), stored.failures + 1);
  }

  /** The database did not take what we had to say: try to put the submission back until it does. */
  #giveBackLater(job: Job, place: AttemptPlace | undefined, tries: number): void {
    this.#later(async () => {
      try {
        if (place) await this.#deps.submissions.release(place);
        this.#deps.queue.add(job);
      } catch (error) {
        this.#logFor(job).error({ err: error }, 'an attempt could not be given back');
        this.#giveBackLater(job, place, Math.min(tries + 1, 4));
      }
    }, tries);
  }

  #later(act: () => void | Promise<void>, failures: number): void {
    if (this.#stopped) return;
    const delay = (this.#deps.retryDelay ?? defaultRetryDelay)(failures);
    const timer = setTimeout(() => {
      this.#retries.delete(timer);
      void act();
    }, delay);
    this.#retries.add(timer);
  }

  #logFor(job: Job): FastifyBaseLogger {
    return this.#deps.logger.child({ submission: job.submission });
  }
}
