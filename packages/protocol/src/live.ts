import { z } from 'zod';
import { errorBodySchema } from './errors.ts';
import { submissionEventSchema } from './events.ts';

/** What a client says on `/api/live`. */
export const clientMessageSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('subscribe'),
    submission: z.string().min(1).max(64),
    after: z.int().nonnegative().default(0),
    /** Whether to tell its `status`, too. */
    status: z.boolean().default(false),
  }),
  z.object({ type: z.literal('unsubscribe'), submission: z.string().min(1).max(64) }),
]);
export type ClientMessage = z.input<typeof clientMessageSchema>;

/**
 * Where a submission stands, for who asked for it: first of all, and when its place in the queue has changed.
 * It is no event: it has no number, and what was missed of it is of no use any more.
 */
export const submissionStatusSchema = z.object({
  type: z.literal('status'),
  submission: z.string(),
  /** The newest event there was. */
  lastSeq: z.int().nonnegative(),
  /** Submissions that will be graded before it; null when it waits no longer, or is too new to know. */
  ahead: z.int().nonnegative().nullable(),
});
export type SubmissionStatus = z.infer<typeof submissionStatusSchema>;

export const liveErrorSchema = z.object({
  type: z.literal('error'),
  /** The submission the faulty message named, where it could be read. */
  submission: z.string().nullable(),
  error: errorBodySchema,
});

/** What the server says: the events of the submissions subscribed to, where they stand, or an error about one message. */
export const serverMessageSchema = z.union([submissionEventSchema, submissionStatusSchema, liveErrorSchema]);
export type ServerMessage = z.infer<typeof serverMessageSchema>;
