import { z } from 'zod';

/** A place in a file that the student wrote. Lines and columns count from 1. */
export const positionSchema = z.object({
  file: z.string(),
  line: z.int().positive(),
  column: z.int().positive(),
});
export type Position = z.infer<typeof positionSchema>;
