import { join } from 'node:path';
import { MAX_SOURCE_BYTES } from '@yieldpoint/protocol';
import { expect, test } from 'vitest';
import { CourseError } from '../src/faults.ts';
import { readSubmission } from '../src/grade/submission.ts';
import { loadExercise } from '../src/load/exercise.ts';
import { change, exerciseFolder, temporaryFolder } from './fixture.ts';

const solution = 'export const later = 1;';

async function read(
  changes: Parameters<typeof exerciseFolder>[0],
  given: Record<string, string | Uint8Array>,
  path: string,
) {
  await using folder = await exerciseFolder(changes);
  await using submission = await temporaryFolder();
  await change(submission.path, given);
  const loaded = await loadExercise(folder.path, { strict: false });
  return await readSubmission(loaded, join(submission.path, path));
}

const codes = (reading: Promise<unknown>) =>
  reading.then(
    () => [],
    (error: unknown) => {
      if (error instanceof CourseError) return error.faults.map(({ code }) => code);
      throw error;
    },
  );

test('a file of any name becomes the entry', async () => {
  const { files, exercise } = await read({}, { 'my attempt.txt': solution }, 'my attempt.txt');
  expect(files).toEqual({ 'exercise.ts': solution });
  expect(exercise.files).toEqual(['exercise.ts']);
});

test('the other files of an exercise come from its starter', async () => {
  const { files } = await read({ 'starter/clock.ts': 'export {};' }, { 'a.ts': solution }, 'a.ts');
  expect(files).toEqual({ 'exercise.ts': solution, 'clock.ts': 'export {};' });
});

test('a folder gives all its sources, the entry first', async () => {
  const given = { 'exercise.ts': solution, 'clock.ts': '1', 'README.md': 'no' };
  const { files, exercise } = await read({ 'starter/clock.ts': 'export {};' }, given, '.');
  expect(files).toEqual({ 'exercise.ts': solution, 'clock.ts': '1' });
  expect(exercise.files).toEqual(['exercise.ts', 'clock.ts']);
});

test('an empty file is a submission, a missing one is not', async () => {
  expect((await read({}, { 'a.ts': '' }, 'a.ts')).files).toEqual({ 'exercise.ts': '' });
  expect(await codes(read({}, {}, 'a.ts'))).toEqual(['no-such-submission']);
  expect(await codes(read({}, { 'README.md': 'no' }, '.'))).toEqual(['no-such-submission']);
});

test('it must be UTF-8 and within the limit, counted in bytes', async () => {
  expect(await codes(read({}, { 'a.ts': Uint8Array.of(0xc3, 0x28) }, 'a.ts'))).toEqual(['not-utf8']);
  const most = `//${'é'.repeat(MAX_SOURCE_BYTES / 2 - 1)}`;
  expect(await codes(read({}, { 'a.ts': most }, 'a.ts'))).toEqual([]);
  expect(await codes(read({}, { 'a.ts': `${most}x` }, 'a.ts'))).toEqual(['too-large']);
});
