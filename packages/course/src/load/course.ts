import { basename, join, resolve } from 'node:path';
import type { Chapter, ChapterSummary, ExerciseSummary } from '@yieldpoint/protocol';
import { MAXIMUM_LIMITS, type Limits } from '@yieldpoint/sandbox';
import { CourseError } from '../faults.ts';
import { chapterYaml, courseYaml } from '../format/course-yaml.ts';
import { readCheatSheet } from './cheat-sheet.ts';
import { readExercise } from './exercise.ts';
import { readGlossary } from './glossary.ts';
import type { LoadedChapter, LoadedCourse, LoadedExercise } from './loaded.ts';
import { checkMaximum } from './maximum.ts';
import { Reader } from './reader.ts';
import { readPlaced } from './placed.ts';
import { withTimelines } from './timelines.ts';
import { SNIPPETS, readSnippets } from './snippet.ts';
import { localizedMarkdown } from './texts.ts';
import { readYaml } from './yaml.ts';

const strict = { strict: true };
const numbered = /^\d\d-[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Reads a whole course. Throws `CourseError` with every fault of every file, so that an author mends them in one go.
 * `maximum`: the most that an exercise may ask for.
 *
 * @example
 * const { course, gradable } = await loadCourse('exercises');
 */
export async function loadCourse(folder: string, maximum: Limits = MAXIMUM_LIMITS): Promise<LoadedCourse> {
  const reader = new Reader();
  const read = await readCourse(reader, resolve(folder));
  const exercises = read.chapters.flatMap((chapter) => chapter.exercises);
  for (const exercise of exercises) checkMaximum(reader, exercise, maximum);
  if (reader.faults.length > 0) throw new CourseError(reader.faults);
  const chapters = await withTimelines(reader, read.chapters);
  if (reader.faults.length > 0) throw new CourseError(reader.faults);
  return {
    course: read.course,
    glossary: read.glossary,
    chapters: new Map(chapters.map((chapter) => [chapter.slug, chapter])),
    exercises: new Map(exercises.map(({ exercise }) => [exercise.id, exercise])),
    gradable: new Map(exercises.map(({ gradable }) => [gradable.id, gradable])),
    solutions: new Map(
      exercises.map(({ gradable, solution, explanation }) => [gradable.id, { files: solution, explanation }]),
    ),
  };
}

export interface ReadCourse {
  course: LoadedCourse['course'];
  glossary: LoadedCourse['glossary'];
  chapters: LoadedChapter[];
}

/** As `loadCourse`; faults are left with the reader. */
export async function readCourse(reader: Reader, folder: string): Promise<ReadCourse> {
  const path = join(folder, 'course.yaml');
  const settings = await readYaml(reader, path, courseYaml);
  const folders = (await reader.names(folder, 'folder')).filter((name) => numbered.test(name));
  const chapters: LoadedChapter[] = [];
  for (const name of settings?.chapters ?? folders) {
    if (folders.includes(name)) chapters.push(await readChapter(reader, join(folder, name)));
    else reader.report('missing-chapter', path, `There is no chapter folder \`${name}\`.`);
  }
  for (const name of folders) {
    if (settings !== null && !settings.chapters.includes(name)) {
      reader.report('unlisted-chapter', join(folder, name), 'The chapter is not in course.yaml.');
    }
  }
  reportDuplicates(reader, chapters);
  const glossary = await readGlossary(reader, folder, new Set(chapters.map(({ chapter }) => chapter.slug)));
  const empty = { en: '', 'zh-CN': '' };
  const { title, summary } = settings ?? { title: empty, summary: empty };
  return {
    course: { title, summary, chapters: chapters.map(({ chapter }) => overviewOf(chapter)) },
    glossary,
    chapters,
  };
}

/** One chapter folder with its exercises. */
export async function readChapter(reader: Reader, folder: string): Promise<LoadedChapter> {
  const settings = await readYaml(reader, join(folder, 'chapter.yaml'), chapterYaml);
  const slug = settings?.slug ?? basename(folder);
  const exercises: LoadedExercise[] = [];
  for (const name of await reader.names(folder, 'folder')) {
    const path = join(folder, name);
    if (name === SNIPPETS) continue;
    if (!numbered.test(name)) reader.report('folder-name', path, `\`${name}\` is not a numbered name.`);
    else exercises.push(await readExercise(reader, path, slug, strict));
  }
  if (exercises.length === 0) reader.report('no-exercises', folder, 'The chapter has no exercise.');
  const empty = { en: '', 'zh-CN': '' };
  const { title, summary } = settings ?? { title: empty, summary: empty };
  const body = await localizedMarkdown(reader, folder, 'chapter', strict);
  const snippets = await readSnippets(reader, folder);
  const placed = await readPlaced(reader, folder, body, snippets);
  return {
    folder,
    exercises,
    snippets,
    placed: placed.directives,
    chapter: {
      slug,
      title,
      summary,
      exercises: exercises.map(summaryOf),
      body,
      snippets: Object.fromEntries(snippets.map(({ name, snippet }) => [name, snippet])),
      timelines: {},
      pictures: placed.pictures,
      cheatSheet: await readCheatSheet(reader, folder),
    },
  };
}

function overviewOf({ slug, title, summary, exercises }: Chapter): ChapterSummary {
  return { slug, title, summary, exercises };
}

function summaryOf({ exercise }: LoadedExercise): ExerciseSummary {
  const { id, chapter, title, summary, kind, difficulty, concepts, points } = exercise;
  return { id, chapter, title, summary, kind, difficulty, concepts, points };
}

function reportDuplicates(reader: Reader, chapters: LoadedChapter[]): void {
  const slugs = new Map<string, string>();
  const ids = new Map<string, string>();
  for (const { chapter, folder, exercises } of chapters) {
    const other = slugs.get(chapter.slug);
    if (other !== undefined) {
      reader.report(
        'duplicate-slug',
        folder,
        `\`${chapter.slug}\` is also the slug of ${reader.shown(other)}.`,
      );
    }
    slugs.set(chapter.slug, folder);
    for (const { gradable, folder: path } of exercises) {
      const sibling = ids.get(gradable.id);
      if (sibling !== undefined) {
        reader.report('duplicate-id', path, `\`${gradable.id}\` is also the id of ${reader.shown(sibling)}.`);
      }
      ids.set(gradable.id, path);
    }
  }
}
