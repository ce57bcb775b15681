import type { Lane } from '@yieldpoint/database';

/** One accepted submission that waits for a worker. */
export interface Job {
  submission: string;
  guest: string;
  lane: Lane;
  /** The request that brought it, as the log knows it; unknown after a restart. */
  request?: string;
}

/** Does one job. The signal says that the process is about to stop: give the job back. */
export type Work = (job: Job, signal: AbortSignal) => Promise<void>;

/**
 * Decides which submission is graded next. The database knows what is accepted;
 * a queue that is lost is filled again from it.
 */
export interface Queue {
  /** How many waiting jobs would be started before a new one of this guest. */
  ahead(guest: string): number;
  /** The waiting jobs of students, the next one first. */
  order(): Iterable<Job>;
  add(job: Job): void;
  /**
   * Begins to hand out jobs, at most `capacity` at once. Of the lane of regrading only while no student waits, and
   * not on the last free worker where there are several: the next student should find one.
   */
  start(work: Work, capacity: number): void;
  /** Jobs of students, and all others. */
  readonly waiting: number;
  readonly waitingForRegrade: number;
  readonly running: number;
  /** Hands out nothing more; resolves when all running jobs have ended, of which the late ones are told to stop. */
  stop(graceMs: number): Promise<void>;
}
