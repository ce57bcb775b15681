import { z } from 'zod';
import { everyLanguage } from './texts.ts';

const name = z.string().trim().min(1);

/** One entry of `glossary.yaml`. */
export const termYaml = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use lower-case words joined by hyphens.')
    .describe('Part of the address of the entry. Never change it: readers have bookmarks.'),
  term: everyLanguage.describe('The word, as people of the field say it.'),
  python: name.exactOptional().describe('Its name in Python, where it has one.'),
  typescript: name.exactOptional().describe('Its name in TypeScript, where it has one.'),
  definition: everyLanguage.describe('What it means, in one or two sentences; backticks mark code.'),
  chapter: z.string().describe('Slug of the chapter that explains it.'),
});

/** `glossary.yaml` */
export const glossaryYaml = z.array(termYaml).min(1);
