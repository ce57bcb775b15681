import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { readAny } from '../src/check/check.ts';
import { loadExercise } from '../src/load/exercise.ts';
import type { LoadedExercise } from '../src/load/loaded.ts';
import { Reader } from '../src/load/reader.ts';
import { notHeld, readScores, writeScores } from '../src/mutate/scores.ts';
import { course } from './command.ts';
import { change, exerciseFolder, temporaryFolder, type Change } from './fixture.ts';

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
  const stands = async (path: string, record: string) =>
    notHeld([await loadExercise(path, { strict: true })], await readScores(record));

  test('holds for the exercise that was measured, until what it depends on changes', async () => {
    await using folder = await exerciseFolder();
    await using elsewhere = await temporaryFolder();
    const record = join(elsewhere.path, 'scores.yaml');
    const other = { score: 99, of: '0123456789abcdef' };
    await writeScores(record, { other });
    expect(await stands(folder.path, record)).toEqual(['later: not measured as it stands']);
    const { code } = await course(['mutate', folder.path, '--seeds', '1', '--record', record]);
    expect(code).toBe(0);
    expect(await readScores(record)).toEqual({ other, later: expect.any(Object) });
    expect(await stands(folder.path, record)).toEqual([]);

    const after = async (changes: Record<string, Change>) => {
      await change(folder.path, changes);
      return await stands(folder.path, record);
    };
    expect(await after({ 'prompt.en.md': 'Another text.\n' })).toEqual([]);
    const floor = 'mutation: { floor: 100 }\n';
    await writeScores(record, { later: { ...(await readScores(record))['later']!, score: 99.9 } });
    expect(await after({ 'exercise.yaml': (text) => text + floor })).toEqual(['later: 99.9 %, floor 100 %']);
    const longer = (text: string) => `${text}export const more = 1;\n`;
    expect(await after({ 'solution/exercise.ts': longer })).toEqual(['later: not measured as it stands']);
  });

  test('what is no record is not overwritten', async () => {
    await using folder = await exerciseFolder();
    const yaml = join(folder.path, 'exercise.yaml');
    const { code, stderr } = await course(['mutate', folder.path, '--record', yaml]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('yaml-invalid')]);
    expect(await readFile(yaml, 'utf8')).toContain('id: later');
  });
});
