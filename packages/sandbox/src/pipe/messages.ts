import { gradingEventSchema } from '@yieldpoint/protocol';
import { z } from 'zod';
import type { Job } from '../job.ts';

/** Where a job is, so that a crash can be laid at the right door. */
export const STAGES = ['preparing', 'compiling', 'running'] as const;
export type Stage = (typeof STAGES)[number];

/** What the supervisor says, one JSON object per line. */
export interface JobMessage {
  type: 'job';
  id: number;
  job: Job;
}

/** What a worker says, one JSON object per line. All of it is doubted: a hostile submission may speak here. */
export const workerMessageSchema = z.discriminatedUnion('type', [
  /** First words: what the process found when it tried to leave its walls. */
  z.strictObject({
    type: z.literal('hello'),
    jitless: z.boolean(),
    permission: z.boolean(),
    emptyEnvironment: z.boolean(),
    networkInterfaces: z.int().nonnegative(),
  }),
  /** A session is warm; a job may come. */
  z.strictObject({ type: z.literal('ready') }),
  z.strictObject({ type: z.literal('stage'), id: z.int(), stage: z.enum(STAGES) }),
  z.strictObject({ type: z.literal('event'), id: z.int(), event: gradingEventSchema }),
  /** The job is over and its session is gone. */
  z.strictObject({ type: z.literal('done'), id: z.int() }),
  /** Our own code threw. */
  z.strictObject({ type: z.literal('fault'), message: z.string().max(4096) }),
]);
export type WorkerMessage = z.infer<typeof workerMessageSchema>;
export type Hello = Extract<WorkerMessage, { type: 'hello' }>;

/** Reads one line; null when it is not a message. */
export function parseWorkerMessage(line: string): WorkerMessage | null {
  try {
    const parsed = workerMessageSchema.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
