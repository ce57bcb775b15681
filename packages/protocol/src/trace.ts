import { z } from 'zod';
import { positionSchema } from './position.ts';

/** A task's number within its loop; 0 is the loop itself. */
const task = z.int().nonnegative();
/** Virtual seconds on the loop's clock. */
const time = z.number();

/** Where in the student's code, where it is known. */
const at = positionSchema.exactOptional();

/** What the loop did, in the order it did it: the words of `Loop.trace` in @yieldpoint/asyncio. */
export const traceEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('task-created'), time, task, parent: task, name: z.string(), at }),
  z.object({ type: z.literal('step-started'), time, task }),
  /** The task gave control back; `awaiting` says what for, in the reader's words: `sleep(2)`, `Task-3`, `future`. */
  z.object({
    type: z.literal('step-ended'),
    time,
    task,
    awaiting: z.string().nullable(),
    /** The task it waits for, where it is one. */
    on: task.nullable(),
    at,
  }),
  z.object({ type: z.literal('timer-armed'), time, task, when: z.number() }),
  z.object({ type: z.literal('timer-fired'), time, task, when: z.number() }),
  z.object({
    type: z.literal('future-settled'),
    time,
    task,
    state: z.enum(['result', 'error', 'cancelled']),
  }),
  z.object({ type: z.literal('cancel-requested'), time, task, by: task }),
  z.object({ type: z.literal('cancel-delivered'), time, task }),
  z.object({
    type: z.literal('task-done'),
    time,
    task,
    state: z.enum(['result', 'error', 'cancelled']),
  }),
]);
export type TraceEvent = z.infer<typeof traceEventSchema>;
