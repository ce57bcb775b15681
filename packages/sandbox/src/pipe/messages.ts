import { diagnosticSchema, gradingEventSchema } from '@yieldpoint/protocol';
import { z } from 'zod';
import type { CompileResult } from '../compile/compiled.ts';

/**
 * Where a job is, so that a crash can be laid at the right door: a compiler compiles from the moment that it has the
 * job, a worker prepares until it tells the plan, and only then runs the submission's first line.
 */
export type Stage = 'preparing' | 'compiling' | 'running';

/** What the supervisor says, one JSON object per line. */
export type SupervisorMessage<Job, Brief = never> =
  | JobMessage<Job>
  /** What is known before the job is; nothing is said to it. */
  | { type: 'brief'; brief: Brief }
  /** There will be no job for that brief. */
  | { type: 'drop' }
  | { type: 'hurry' };

export interface JobMessage<Job> {
  type: 'job';
  id: number;
  job: Job;
}

const place = z.strictObject({ line: z.int(), column: z.int() });

/** Hundreds of them come with each file: a schema for each would take longer than all else. */
const numbers = z.custom<number[]>(
  (value) => Array.isArray(value) && value.every((item) => Number.isFinite(item)),
);

const compileResultSchema: z.ZodType<CompileResult> = z.strictObject({
  submission: z.discriminatedUnion('ok', [
    z.strictObject({
      ok: z.literal(true),
      files: z.array(
        z.strictObject({
          file: z.string(),
          code: z.string(),
          topLevelAwait: z.boolean(),
          exports: z.record(z.string(), place),
          places: numbers,
        }),
      ),
    }),
    z.strictObject({ ok: z.literal(false), diagnostics: z.array(diagnosticSchema) }),
  ]),
  tests: z
    .array(
      z.strictObject({ file: z.string(), hidden: z.boolean(), isSupport: z.boolean(), code: z.string() }),
    )
    .nullable(),
  ms: z.number(),
});

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
  z.strictObject({ type: z.literal('event'), id: z.int(), event: gradingEventSchema }),
  z.strictObject({ type: z.literal('compiled'), id: z.int(), result: compileResultSchema }),
  /** The job is over and its session is gone. */
  z.strictObject({ type: z.literal('done'), id: z.int() }),
  /** Our own code threw. */
  z.strictObject({ type: z.literal('fault'), message: z.string().max(4096) }),
]);
export type WorkerMessage = z.infer<typeof workerMessageSchema>;
/** What is said of a job, before it gets the job's number. */
export type Told = Untold<'event'> | Untold<'compiled'>;
type Untold<Type extends WorkerMessage['type']> = Omit<Extract<WorkerMessage, { type: Type }>, 'id'>;
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
