import { z } from 'zod';

/** ISO 8601. */
const time = z.string();

/** One run of the sandbox over a submission. */
export const storedAttemptSchema = z.object({
  number: z.int().positive(),
  /** Of the exercise it was graded against. */
  exerciseVersion: z.string(),
  startedAt: time,
  endedAt: time.nullable(),
  /** A verdict, `failed: <code>`, `released` or `abandoned`; null while it runs. */
  outcome: z.string().nullable(),
  score: z.number().nullable(),
  maxScore: z.number().nullable(),
});

/** Something that we could not grade, and why. */
export const ourFailureSchema = z.object({
  submission: z.string(),
  exercise: z.string(),
  code: z.string(),
  attempts: z.int().nonnegative(),
  at: time,
});
export type OurFailure = z.infer<typeof ourFailureSchema>;

/** Why a wall around the sandbox could not be built; `refused`: the host would not have it, in its own words. */
const WALL_FAULTS = [
  'not-installed',
  'no-effect',
  'refused',
  'needs-root',
  'heavy-lane',
  'no-statm',
  'no-seccomp',
  'not-seen',
] as const;

export type WallFault = (typeof WALL_FAULTS)[number];

/** One wall around the sandbox; where it is missing, why: as a code, and in the log's words. */
export const wallSchema = z.object({
  name: z.string(),
  active: z.boolean(),
  code: z.enum(WALL_FAULTS).nullable(),
  reason: z.string(),
});

export const operatorStateSchema = z.object({
  uptimeSeconds: z.int().nonnegative(),
  residentBytes: z.int().nonnegative(),
  queue: z.object({
    waiting: z.int(),
    waitingForRegrade: z.int(),
    running: z.int(),
    stopping: z.boolean(),
  }),
  sandbox: z.object({
    capacity: z.int(),
    pids: z.array(z.int()),
    /** Around ordinary submissions. */
    walls: z.array(wallSchema),
    /** Around those that ask for a compiler: none and no walls until there was one. */
    heavy: z.object({ processes: z.int().nonnegative(), walls: z.array(wallSchema) }),
  }),
  /** Given up after several tries, newest first. */
  parked: z.array(ourFailureSchema),
  /** Attempts that failed by our fault, newest first; most were tried again. */
  failures: z.array(ourFailureSchema),
});
export type OperatorState = z.infer<typeof operatorStateSchema>;

export const regradeSchema = z.strictObject({
  submission: z.string().min(1).optional(),
  exercise: z.string().min(1).optional(),
  evenIfCurrent: z.boolean().optional(),
});
/** What to grade again: one submission, those of an exercise, or all that another version was graded against. */
export type RegradeRequest = z.infer<typeof regradeSchema>;
export const regradedSchema = z.object({ queued: z.int().nonnegative() });
