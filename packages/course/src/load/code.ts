import { join } from 'node:path';
import type { ExerciseTestFile } from '@yieldpoint/sandbox';
import type { LoadedMistake } from './loaded.ts';
import type { Reader } from './reader.ts';
import { mistakeSettings, type Strictness } from './settings.ts';

/** The file that tests import as `./exercise`. */
export const ENTRY = 'exercise.ts';

/** Names with the entry first. */
export function entryFirst(names: string[]): string[] {
  const entry = names.includes(ENTRY) ? ENTRY : names[0];
  return entry === undefined ? [] : [entry, ...names.filter((name) => name !== entry)];
}

export async function readTests(reader: Reader, folder: string): Promise<ExerciseTestFile[]> {
  const path = join(folder, 'tests');
  const sources = await reader.sources(path, '.test.ts');
  const tests = Object.entries(sources).map(([file, source]) => ({
    file,
    source,
    hidden: file.includes('hidden'),
  }));
  if (tests.length === 0) reader.report('no-tests', path, 'There is no `*.test.ts` file.');
  return tests.sort((a, b) => Number(a.hidden) - Number(b.hidden) || (a.file < b.file ? -1 : 1));
}

/** Sources of `starter/` or `solution/`; where they must be there, so must the entry. */
export async function readSources(
  reader: Reader,
  folder: string,
  { strict }: Strictness,
): Promise<Record<string, string>> {
  const sources = await reader.sources(folder);
  if (strict && sources[ENTRY] === undefined) {
    reader.report('missing-file', join(folder, ENTRY), 'The file is missing.');
  }
  return sources;
}

/** A mistake holds the files in which it differs; the others are the solution's. */
export async function readMistakes(
  reader: Reader,
  folder: string,
  solution: Record<string, string>,
  strictness: Strictness,
): Promise<LoadedMistake[]> {
  const mistakes: LoadedMistake[] = [];
  for (const name of await reader.names(join(folder, 'mistakes'), 'folder')) {
    const path = join(folder, 'mistakes', name);
    const files = { ...solution, ...(await reader.sources(path)) };
    const settings = await mistakeSettings(reader, join(path, 'mistake.yaml'), strictness);
    if (settings !== null) mistakes.push({ name, folder: path, files, ...settings });
  }
  return mistakes;
}
