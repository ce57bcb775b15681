import { z } from 'zod';
import { localizedTextSchema } from './locale.ts';

/** One program in both languages, which readers may change and run. */
export const snippetSchema = z.object({
  title: localizedTextSchema,
  /** Why Python prints something else; null when both print the same. */
  differs: localizedTextSchema.nullable(),
  typescript: z.string(),
  python: z.string(),
});
export type Snippet = z.infer<typeof snippetSchema>;

/** A drawing, with its words in each language. */
export const pictureSchema = z.object({
  /** SVG. */
  svg: localizedTextSchema,
  /** The same in words, for who can not see it. */
  alt: localizedTextSchema,
});
export type Picture = z.infer<typeof pictureSchema>;
