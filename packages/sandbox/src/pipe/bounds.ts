/** Longest line the supervisor writes, in bytes: an exercise with all its tests and one submission. */
export const MAX_JOB_LINE = 8 * 1024 * 1024;

/** Longest line a worker may write, in bytes. A job's own budget is lower still. */
export const MAX_WORKER_LINE = 1024 * 1024;

/** How much of what a worker prints on stderr is kept, in characters. */
export const MAX_STDERR = 16 * 1024;
