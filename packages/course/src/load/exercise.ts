import { join, resolve } from 'node:path';
import type { Exercise } from '@yieldpoint/protocol';
import { MAXIMUM_LIMITS, type GradableExercise } from '@yieldpoint/sandbox';
import { CourseError, fault, type Fault } from '../faults.ts';
import { ENTRY, entryFirst, readMistakes, readSources, readTests } from './code.ts';
import type { LoadedExercise } from './loaded.ts';
import { hintSteps } from './markdown.ts';
import { checkMaximum } from './maximum.ts';
import { Reader, isFolder } from './reader.ts';
import { exerciseSettings, type Strictness } from './settings.ts';
import { localizedMarkdown, saidBy, testTexts } from './texts.ts';
import { versionOf } from './version.ts';

/**
 * Reads one exercise folder. Strictly, every fault of its files is an error (`CourseError`, all of them together).
 * Leniently, whatever grading can do without may be missing or wrong; `onFault` hears what was not followed.
 *
 * @example
 * const { gradable } = await loadExercise('exercises/07-wait/02-wait-timeout', { strict: true });
 */
export async function loadExercise(
  folder: string,
  options: Strictness & { onFault?: (fault: Fault) => void },
): Promise<LoadedExercise> {
  const reader = new Reader();
  if (!(await isFolder(folder))) {
    throw new CourseError([fault('no-such-folder', folder, 'There is no such folder.')]);
  }
  const loaded = await readExercise(reader, resolve(folder), '', options);
  checkMaximum(reader, loaded, MAXIMUM_LIMITS);
  const fatal = options.strict ? reader.faults : reader.faults.filter(stopsGrading);
  if (fatal.length > 0) throw new CourseError(fatal);
  for (const one of reader.faults) options.onFault?.(one);
  return loaded;
}

/** Without its tests and sources nothing can be graded; a broken prompt is no reason to refuse. */
const stopsGrading = ({ code, file }: Fault): boolean => code === 'no-tests' || file.endsWith('.ts');

/** As `loadExercise`, as part of a chapter: faults are left with the reader. */
export async function readExercise(
  reader: Reader,
  folder: string,
  chapter: string,
  strictness: Strictness,
): Promise<LoadedExercise> {
  const settings = await exerciseSettings(reader, join(folder, 'exercise.yaml'), folder, strictness);
  const tests = await readTests(reader, folder);
  const starter = await readSources(reader, join(folder, 'starter'), strictness);
  const solution = await readSources(reader, join(folder, 'solution'), strictness);
  const mistakes = await readMistakes(reader, folder, solution, strictness);
  const support = await reader.sources(join(folder, 'support'));
  const names = entryFirst(Object.keys(starter).length > 0 ? Object.keys(starter) : Object.keys(solution));
  const { id, kind, points, limits, secretNames, withheld } = settings;

  const grading: Omit<GradableExercise, 'version'> = {
    id,
    points,
    support,
    files: names.length > 0 ? names : [ENTRY],
    tests,
    limits,
    ...(kind === 'predict' && { literal: true }),
    ...(secretNames && { secretNames }),
    ...(withheld.length > 0 && { withheld }),
    mistakes: mistakes.map(({ name, fails, message }) => ({ name, fails, message })),
  };
  const gradable = { ...grading, version: versionOf(grading) };
  const exercise = await visiblePart(reader, folder, chapter, gradable, settings, starter, strictness);
  const explanation = await localizedMarkdown(reader, folder, 'explanation', strictness);
  return { folder, settings, exercise, gradable, solution, explanation, mistakes };
}

async function visiblePart(
  reader: Reader,
  folder: string,
  chapter: string,
  gradable: GradableExercise,
  { title, summary, kind, difficulty, concepts }: LoadedExercise['settings'],
  starter: Record<string, string>,
  strictness: Strictness,
): Promise<Exercise> {
  const { id, points, version, tests, support = {} } = gradable;
  const hints = await localizedMarkdown(reader, folder, 'hints', strictness);
  const visible = tests.filter(({ hidden }) => !hidden);
  const texts = await testTexts(reader, join(folder, 'tests'), strictness);
  return {
    id,
    chapter,
    title,
    summary,
    kind,
    difficulty,
    concepts,
    points,
    version,
    prompt: await localizedMarkdown(reader, folder, 'prompt', strictness),
    hints: { en: hintSteps(hints.en), 'zh-CN': hintSteps(hints['zh-CN']) },
    starter,
    support,
    visibleTests: Object.fromEntries(visible.map(({ file, source }) => [file, source])),
    testTexts: gradable.secretNames ? saidBy(visible, texts) : texts,
  };
}
