import { z } from 'zod';
import { everyLanguage } from './texts.ts';

/** `course.yaml` */
export const courseYaml = z.strictObject({
  title: everyLanguage.describe('Name of the course, shown above the overview.'),
  summary: everyLanguage.describe('One or two sentences below the title.'),
  chapters: z
    .array(z.string())
    .min(1)
    .describe('Folders of the chapters, in the order in which they are read.'),
});

/** `chapter.yaml` */
export const chapterYaml = z.strictObject({
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use lower-case words joined by hyphens.')
    .describe('Part of the address of the page. Never change it: readers have bookmarks.'),
  title: everyLanguage.describe('Title of the chapter.'),
  summary: everyLanguage.describe('One or two sentences for the overview.'),
});
