import { stat } from 'node:fs/promises';
import { MAX_SOURCE_BYTES } from '@yieldpoint/protocol';
import type { GradableExercise } from '@yieldpoint/sandbox';
import { CourseError } from '../faults.ts';
import { ENTRY, entryFirst } from '../load/code.ts';
import type { LoadedExercise } from '../load/loaded.ts';
import { Reader } from '../load/reader.ts';

export interface LocalSubmission {
  exercise: GradableExercise;
  files: Record<string, string>;
}

/**
 * A file of any name becomes the exercise's entry, a folder gives every `*.ts` file in it. Files of the exercise that
 * are not there are taken from its starter. Throws `CourseError` when nothing can be graded.
 */
export async function readSubmission(
  { gradable, exercise }: LoadedExercise,
  path: string,
): Promise<LocalSubmission> {
  const reader = new Reader();
  const stats = await stat(path).catch(() => null);
  let given: Record<string, string> = {};
  if (stats?.isDirectory()) given = await reader.sources(path);
  else if (stats !== null) given = { [gradable.files[0] ?? ENTRY]: (await reader.textIfAny(path)) ?? '' };
  if (Object.keys(given).length === 0) {
    const what = stats === null ? 'There is no such file.' : 'There is no `*.ts` file in it.';
    reader.report('no-such-submission', path, what);
  }
  const bytes = Buffer.byteLength(Object.values(given).join(''));
  if (bytes > MAX_SOURCE_BYTES)
    reader.report('too-large', path, `It has ${bytes} bytes of ${MAX_SOURCE_BYTES}.`);
  if (reader.faults.length > 0) throw new CourseError(reader.faults);
  const files = { ...exercise.starter, ...given };
  return { exercise: { ...gradable, files: entryFirst(Object.keys(files)) }, files };
}
