import { z } from 'zod';
import { localizedTextSchema } from './locale.ts';
import { pictureSchema, snippetSchema } from './snippet.ts';
import { traceEventSchema } from './trace.ts';

export const DIFFICULTIES = ['easy', 'medium', 'hard'] as const;

/** What a student is asked to do. All kinds are graded alike, by tests. */
export const EXERCISE_KINDS = ['implement', 'find-bug', 'break-it', 'predict'] as const;
export type ExerciseKind = (typeof EXERCISE_KINDS)[number];

export const exerciseSummarySchema = z.object({
  id: z.string(),
  chapter: z.string(),
  title: localizedTextSchema,
  summary: localizedTextSchema,
  kind: z.enum(EXERCISE_KINDS),
  difficulty: z.enum(DIFFICULTIES),
  concepts: z.array(z.string()),
  points: z.number(),
});
export type ExerciseSummary = z.infer<typeof exerciseSummarySchema>;

/** All that a student may see of an exercise: never the solution, the hidden tests or the mistakes. */
export const exerciseSchema = exerciseSummarySchema.extend({
  version: z.string(),
  /** Markdown. */
  prompt: localizedTextSchema,
  /** Markdown, from the gentlest to the one that nearly tells. */
  hints: z.object({ en: z.array(z.string()), 'zh-CN': z.array(z.string()) }),
  /** File name → source that the student starts from. */
  starter: z.record(z.string(), z.string()),
  /** Modules beside the student's, to be read and imported but not changed: file name → source. */
  support: z.record(z.string(), z.string()),
  /** Source of the visible tests. */
  visibleTests: z.record(z.string(), z.string()),
  hiddenTestCount: z.int().nonnegative().optional(),
  /** Names and messages of the tests in every language, by the English text that events carry. */
  testTexts: z.record(z.string(), localizedTextSchema).optional(),
});
export type Exercise = z.infer<typeof exerciseSchema>;

/** How the authors solved an exercise: only for who has passed it. */
export const solutionSchema = z.object({
  /** File name → source. */
  files: z.record(z.string(), z.string()),
  /** Markdown: why it is made so. */
  explanation: localizedTextSchema,
});
export type Solution = z.infer<typeof solutionSchema>;

export const chapterSummarySchema = z.object({
  slug: z.string(),
  title: localizedTextSchema,
  summary: localizedTextSchema,
  exercises: z.array(exerciseSummarySchema),
});
export type ChapterSummary = z.infer<typeof chapterSummarySchema>;

export const chapterSchema = chapterSummarySchema.extend({
  /** Markdown. A line `::snippet[name]`, `::timeline[name]` or `::picture[name]` is the place of one of those below. */
  body: localizedTextSchema,
  /** By name. */
  snippets: z.record(z.string(), snippetSchema),
  /** What the runs of snippets did, by the snippet's name, for those that are drawn. */
  timelines: z.record(z.string(), z.array(traceEventSchema)),
  /** By name. */
  pictures: z.record(z.string(), pictureSchema),
  /** Markdown: the chapter on half a page; null where there is none. */
  cheatSheet: localizedTextSchema.nullable(),
});
export type Chapter = z.infer<typeof chapterSchema>;

export const courseSchema = z.object({
  title: localizedTextSchema,
  summary: localizedTextSchema,
  chapters: z.array(chapterSummarySchema),
});
export type Course = z.infer<typeof courseSchema>;
