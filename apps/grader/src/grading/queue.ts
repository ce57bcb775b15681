/** One accepted submission that waits for a worker. */
export interface Job {
  submission: string;
  guest: string;
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
  add(job: Job): void;
  /** Begins to hand out jobs, at most `capacity` at once. */
  start(work: Work, capacity: number): void;
  readonly waiting: number;
  readonly running: number;
  /** Hands out nothing more; resolves when all running jobs have ended, of which the late ones are told to stop. */
  stop(graceMs: number): Promise<void>;
}
