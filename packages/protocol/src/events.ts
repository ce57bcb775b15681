import { z } from 'zod';
import { localizedTextSchema } from './locale.ts';
import { positionSchema } from './position.ts';
import { traceEventSchema } from './trace.ts';

/** A code from a closed table and the values its message needs; the reader's language is chosen where it is shown. */
export const messageSchema = z.object({
  code: z.string(),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type Message = z.infer<typeof messageSchema>;

/** Why a source does not compile, and where. */
export const diagnosticSchema = positionSchema.extend({
  code: z.string(),
  /** In English; where words in the reader's language are chosen, they fill in `data`. */
  message: z.string(),
  data: z.record(z.string(), z.string()).optional(),
  endLine: z.int().positive().optional(),
  endColumn: z.int().positive().optional(),
});
export type Diagnostic = z.infer<typeof diagnosticSchema>;

export const plannedTestSchema = z.object({ id: z.string(), name: z.string(), hidden: z.boolean() });
export type PlannedTest = z.infer<typeof plannedTestSchema>;

export const TEST_STATUSES = ['passed', 'failed', 'timeout', 'memory', 'not-run'] as const;
export const testStatusSchema = z.enum(TEST_STATUSES);
export type TestStatus = z.infer<typeof testStatusSchema>;

export const VERDICTS = ['passed', 'failed', 'timeout', 'memory', 'rejected'] as const;
export const verdictSchema = z.enum(VERDICTS);
export type Verdict = z.infer<typeof verdictSchema>;

export const LIMIT_NAMES = [
  'wall-time',
  'entry-time',
  'memory',
  'output',
  'membrane-calls',
  'loop-steps',
  'timers',
  'job-output',
] as const;

/** A limit that was reached, with its maximum and the unit the number is in. */
export const limitHitSchema = z.object({
  name: z.enum(LIMIT_NAMES),
  max: z.number(),
  unit: z.enum(['ms', 'bytes', 'count']),
});
export type LimitHit = z.infer<typeof limitHitSchema>;

/** One line of a diff between what was expected (`-`) and what came (`+`). */
export const diffLineSchema = z.object({ sign: z.enum(['-', '+', ' ']), text: z.string() });
export type DiffLine = z.infer<typeof diffLineSchema>;

const event = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.object({ type: z.literal(type), ...shape });

export const queuedSchema = event('queued', { ahead: z.int().nonnegative() });
export const startedSchema = event('started', {});
/** The source does not compile. A `finished` with the verdict `rejected` follows. */
export const rejectedSchema = event('rejected', { diagnostics: z.array(diagnosticSchema) });
export const planSchema = event('plan', { tests: z.array(plannedTestSchema) });
export const testStartedSchema = event('test-started', { test: z.string() });
/** What the student's code printed; `test` is null while the module loads. */
export const consoleSchema = event('console', {
  test: z.string().nullable(),
  level: z.enum(['debug', 'log', 'info', 'warn', 'error']),
  text: z.string(),
  /** Virtual seconds since the test began. */
  time: z.number(),
  truncated: z.boolean(),
});
export const testFinishedSchema = event('test-finished', {
  test: z.string(),
  status: testStatusSchema,
  /** Why it did not pass; null when it passed. */
  message: messageSchema.nullable(),
  /** What the test compared, printed; null when it compared nothing or is hidden. */
  expected: z.string().nullable(),
  actual: z.string().nullable(),
  diff: z.array(diffLineSchema).nullable(),
  position: positionSchema.nullable(),
  /** Seconds that passed on the test's virtual clock; 0 for a hidden test. */
  virtualSeconds: z.number(),
  /** Milliseconds that passed in the room; 0 for a hidden test, and for one that was not run. */
  realMs: z.number(),
});
/** What the loop did during one visible test. */
export const traceSchema = event('trace', {
  test: z.string(),
  events: z.array(traceEventSchema),
  /** How many more there were than the ring holds. */
  dropped: z.int().nonnegative(),
});
export const finishedSchema = event('finished', {
  verdict: verdictSchema,
  score: z.number(),
  maxScore: z.number(),
  counts: z.object({
    total: z.int(),
    passed: z.int(),
    failed: z.int(),
    hidden: z.int(),
    hiddenPassed: z.int(),
  }),
  limits: z.array(limitHitSchema),
  /** What is told about known mistakes whose failing tests are exactly these. */
  advice: z.array(z.object({ mistake: z.string(), message: localizedTextSchema })),
});
/** Our fault, never the student's. Nothing was counted. */
export const failedSchema = event('failed', { code: z.string(), willRetry: z.boolean() });

/** What grading says, before it has a place in a submission's history. */
export const gradingEventSchema = z.discriminatedUnion('type', [
  startedSchema,
  rejectedSchema,
  planSchema,
  testStartedSchema,
  consoleSchema,
  testFinishedSchema,
  traceSchema,
  finishedSchema,
  failedSchema,
]);
export type GradingEvent = z.infer<typeof gradingEventSchema>;

const place = {
  submission: z.string(),
  /** Counts from 1 within the submission, without gaps, over all its attempts. */
  seq: z.int().positive(),
  /** Counts from 1; grows when our side died and the submission is graded again. */
  attempt: z.int().positive(),
  /** Unix milliseconds. */
  at: z.int(),
};

/** What is stored, sent on the websocket, and printed by `course grade --json`. */
export const submissionEventSchema = z.discriminatedUnion('type', [
  queuedSchema.extend(place),
  startedSchema.extend(place),
  rejectedSchema.extend(place),
  planSchema.extend(place),
  testStartedSchema.extend(place),
  consoleSchema.extend(place),
  testFinishedSchema.extend(place),
  traceSchema.extend(place),
  finishedSchema.extend(place),
  failedSchema.extend(place),
]);
export type SubmissionEvent = z.infer<typeof submissionEventSchema>;
export type EventBody = GradingEvent | z.infer<typeof queuedSchema>;
