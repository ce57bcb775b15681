import { z } from 'zod';
import { verdictSchema } from './events.ts';

/** Bytes of UTF-8 in one submission, all files together. */
export const MAX_SOURCE_BYTES = 64 * 1024;

export const createSubmissionSchema = z.object({
  exercise: z.string().min(1),
  /** File name → source, for the files of the exercise's starter. */
  files: z.record(z.string(), z.string()),
  /** The same key from the same guest is the same submission, however often it is sent. */
  idempotencyKey: z
    .string()
    .min(8)
    .max(128)
    .refine((key) => key.isWellFormed(), 'Half of a surrogate pair is not a character.'),
});
export type CreateSubmission = z.infer<typeof createSubmissionSchema>;

export const createdSubmissionSchema = z.object({ id: z.string() });

export const SUBMISSION_STATES = ['queued', 'running', 'finished', 'failed'] as const;
export const submissionStateSchema = z.enum(SUBMISSION_STATES);
export type SubmissionState = z.infer<typeof submissionStateSchema>;

export const submissionSchema = z.object({
  id: z.string(),
  exercise: z.string(),
  exerciseVersion: z.string(),
  files: z.record(z.string(), z.string()),
  state: submissionStateSchema,
  verdict: verdictSchema.nullable(),
  score: z.number().nullable(),
  maxScore: z.number().nullable(),
  attempt: z.int().nonnegative(),
  lastSeq: z.int().nonnegative(),
  /** ISO 8601. */
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
});
export type Submission = z.infer<typeof submissionSchema>;
