import { basename, resolve } from 'node:path';
import { MAXIMUM_LIMITS, type Limits, type Sandbox } from '@yieldpoint/sandbox';
import type { Fault } from '../faults.ts';
import { readChapter, readCourse } from '../load/course.ts';
import { readExercise } from '../load/exercise.ts';
import type { LoadedChapter, LoadedExercise } from '../load/loaded.ts';
import { checkMaximum } from '../load/maximum.ts';
import { Reader, isFolder } from '../load/reader.ts';
import { checkContent } from './content.ts';
import { inLanes } from '../lanes.ts';
import { checkGrading, type Figures } from './grading.ts';
import { checkLinks } from './links.ts';
import { withTimelines } from '../load/timelines.ts';
import { checkSnippet, runSnippets } from './snippets.ts';
import { checkPrediction } from './prediction.ts';
import { checkTypes } from './types.ts';

export interface CheckedExercise {
  id: string;
  mistakes: number;
  /** Null when the exercise could not be run. */
  figures: Figures | null;
  faults: number;
}

export interface CheckResult {
  faults: Fault[];
  exercises: CheckedExercise[];
  /** Programs of chapters that were run, each in both languages. */
  snippets: number;
  /** Links between files that were followed. */
  links: number;
}

export interface CheckOptions {
  /** Starter and solution are graded with each of these. */
  seeds: number[];
  /** The most that an exercise may ask for. */
  maximum?: Limits;
  /** Called before each exercise is run. */
  onExercise?: (id: string) => void;
}

/** Checks courses, chapters and exercises, whichever the paths name, and collects every fault. */
export async function check(
  paths: string[],
  createSandbox: () => Promise<Sandbox>,
  { seeds, maximum = MAXIMUM_LIMITS, onExercise }: CheckOptions,
): Promise<CheckResult> {
  const reader = new Reader();
  const exercises: LoadedExercise[] = [];
  const chapters: LoadedChapter[] = [];
  let links = 0;
  for (const path of paths.map((one) => resolve(one))) {
    if (await isFolder(path)) {
      const read = await readAny(reader, path);
      exercises.push(...read.exercises);
      chapters.push(...read.chapters);
      links += await checkLinks(reader, path);
    } else reader.report('no-such-folder', path, 'There is no such folder.');
  }
  for (const exercise of exercises) {
    checkContent(reader, exercise);
    checkMaximum(reader, exercise, maximum);
  }

  const runnable = exercises.filter(({ folder }) => !hasHoles(reader, folder));
  const snippets = chapters
    .flatMap((chapter) => chapter.snippets)
    .filter(({ folder }) => !hasHoles(reader, folder));
  if (runnable.length + snippets.length > 0) await checkTypes(reader, runnable, snippets);
  for (const run of await runSnippets(snippets)) checkSnippet(reader, run);
  await withTimelines(reader, chapters);
  const figures = new Map<LoadedExercise, Figures>();
  if (runnable.length > 0) {
    await using sandbox = await createSandbox();
    const graded = await inLanes(runnable, sandbox.capacity, async (exercise) => {
      onExercise?.(exercise.gradable.id);
      const own = new Reader();
      figures.set(exercise, await checkGrading(own, sandbox, exercise, seeds));
      await checkPrediction(own, sandbox, exercise);
      return own.faults;
    });
    // In the order of the course, whichever exercise was done first.
    reader.faults.push(...graded.flat());
  }
  const rows = exercises.map((exercise) => ({
    id: exercise.gradable.id,
    mistakes: exercise.mistakes.length,
    figures: figures.get(exercise) ?? null,
    faults: faultsBelow(reader, exercise.folder).length,
  }));
  return { faults: reader.faults, exercises: rows, snippets: snippets.length, links };
}

interface Content {
  exercises: LoadedExercise[];
  chapters: LoadedChapter[];
}

/** A folder says what it is by the file in it; one that says nothing is taken for an exercise. */
export async function readAny(reader: Reader, path: string): Promise<Content> {
  const names = await reader.names(path, 'file');
  if (names.includes('course.yaml')) return withExercises((await readCourse(reader, path)).chapters);
  if (names.includes('chapter.yaml')) return withExercises([await readChapter(reader, path)]);
  const exercise = await readExercise(reader, path, basename(resolve(path, '..')), { strict: true });
  return { exercises: [exercise], chapters: [] };
}

const withExercises = (chapters: LoadedChapter[]): Content => ({
  exercises: chapters.flatMap(({ exercises }) => exercises),
  chapters,
});

const faultsBelow = (reader: Reader, folder: string): Fault[] => {
  const prefix = reader.shown(folder);
  return reader.faults.filter(({ file }) => file === prefix || file.startsWith(`${prefix}/`));
};

/** What it lacks would only be reported a second time, in words that mislead. */
const hasHoles = (reader: Reader, folder: string): boolean =>
  faultsBelow(reader, folder).some(({ code }) =>
    ['missing-file', 'no-tests', 'yaml-syntax', 'yaml-invalid', 'not-utf8'].includes(code),
  );
