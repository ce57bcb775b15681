import { z } from 'zod';
import { localizedTextSchema } from './locale.ts';

/** A word of the field, and what it means. */
export const termSchema = z.object({
  /** Part of the address of its entry. */
  id: z.string(),
  term: localizedTextSchema,
  /** Its name in asyncio; null where the idea has none. */
  python: z.string().nullable(),
  /** Its name in our runtime or in JavaScript; null where the idea has none. */
  typescript: z.string().nullable(),
  /** One or two sentences; backticks mark code. */
  definition: localizedTextSchema,
  /** Slug of the chapter that explains it. */
  chapter: z.string(),
});
export type Term = z.infer<typeof termSchema>;

export const glossarySchema = z.object({
  /** Sorted by id. */
  terms: z.array(termSchema),
});
export type Glossary = z.infer<typeof glossarySchema>;
