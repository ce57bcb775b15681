import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { readAny } from '../src/check/check.ts';
import { loadExercise } from '../src/load/exercise.ts';
import type { LoadedExercise } from '../src/load/loaded.ts';
import { Reader } from '../src/load/reader.ts';
import { measured, notHeld, readScores, writeScores } from '../src/mutate/scores.ts';
import { change, exerciseFolder, type Change } from './fixture.ts';

const exercises = fileURLToPath(new URL('../../../exercises', import.meta.url));
const advice = 'Run `pnpm course mutate --record exercises/mutation-scores.yaml <exercise>` for each:';

describe('the course', () => {
  let loaded: LoadedExercise[];
  beforeAll(async () => {
    loaded = (await readAny(new Reader(), exercises)).exercises;
  });
  const scores = () => readScores(join(exercises, 'mutation-scores.yaml'));

  test('every exercise was measured as it stands, and reaches its floor', async () => {
    expect(notHeld(loaded, await scores()), advice).toEqual([]);
  });

  test('nothing is recorded of exercises that are gone', async () => {
    expect(Object.keys(await scores())).toEqual(loaded.map(({ settings }) => settings.id).sort());
  });
});

describe('a record', () => {
  test('holds until what it depends on changes', async () => {
    await using folder = await exerciseFolder();
    const record = join(folder.path, 'scores.yaml');
    const after = async (changes: Record<string, Change>) => {
      await change(folder.path, changes);
      return notHeld([await loadExercise(folder.path, { strict: true })], await readScores(record));
    };
    expect(await after({})).toEqual(['later: not measured as it stands']);
    const of = measured(await loadExercise(folder.path, { strict: true }));
    await writeScores(record, {
      later: { score: 99.9, of },
      another: { score: null, of: '0123456789abcdef' },
    });
    expect(await after({})).toEqual([]);
    expect(await after({ 'prompt.en.md': (text) => `${text}\nOne more sentence.\n` })).toEqual([]);
    const floor = 'mutation: { floor: 100 }\n';
    expect(await after({ 'exercise.yaml': (text) => text + floor })).toEqual(['later: 99.9 %, floor 100 %']);
    const more = (text: string) => `${text}export const more = 1;\n`;
    expect(await after({ 'solution/exercise.ts': more })).toEqual(['later: not measured as it stands']);
  });

  test('another file is refused, before anything is written over it', async () => {
    await using folder = await exerciseFolder();
    const other = readScores(join(folder.path, 'exercise.yaml'));
    await expect(other).rejects.toThrow(/yaml-invalid/);
  });
});
