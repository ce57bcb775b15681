import { z } from 'zod';
import { errorBodySchema } from './errors.ts';
import { submissionEventSchema } from './events.ts';

/** What a client says on `/api/live`. */
export const clientMessageSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('subscribe'),
    submission: z.string().min(1).max(64),
    after: z.int().nonnegative().default(0),
  }),
  z.object({ type: z.literal('unsubscribe'), submission: z.string().min(1).max(64) }),
]);
export type ClientMessage = z.input<typeof clientMessageSchema>;

export const liveErrorSchema = z.object({
  type: z.literal('error'),
  /** The submission the faulty message named, where it could be read. */
  submission: z.string().nullable(),
  error: errorBodySchema,
});

/** What the server says: the events of the submissions subscribed to, or an error about one message. */
export const serverMessageSchema = z.union([submissionEventSchema, liveErrorSchema]);
export type ServerMessage = z.infer<typeof serverMessageSchema>;
