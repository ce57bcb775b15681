import { cp, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ExerciseKind } from '@yieldpoint/protocol';

const templates = fileURLToPath(new URL('../template/', import.meta.url));

/** A file's new text, what becomes of its old text, or null to remove it. */
export type Change = string | Uint8Array | null | ((text: string) => string);

/** A temporary folder that goes when its test ends. */
export async function temporaryFolder() {
  const path = await realpath(await mkdtemp(join(tmpdir(), 'yieldpoint-course-')));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

export async function change(folder: string, changes: Record<string, Change>): Promise<void> {
  for (const [name, to] of Object.entries(changes)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    if (to === null) await rm(path, { recursive: true });
    else await writeFile(path, typeof to === 'function' ? to(await readFile(path, 'utf8')) : to);
  }
}

/** How long a grading takes on a busy machine is no fault of the exercise. */
export const patient = { 'exercise.yaml': (text: string) => text.replace('realMs: 500', 'realMs: 60000') };

/** The exercise of a kind that `course new` makes, changed as told. */
export async function exerciseFolder(changes: Record<string, Change> = {}, kind: ExerciseKind = 'implement') {
  const folder = await temporaryFolder();
  await cp(join(templates, kind), folder.path, { recursive: true });
  await change(folder.path, patient);
  await change(folder.path, changes);
  return folder;
}

const localized = (text: string) => `  en: ${text}\n  zh-CN: ${text}\n`;

/** A course of one chapter, `01-first`, with the exercise `01-later` in it, changed as told. */
export async function courseFolder(changes: Record<string, Change> = {}) {
  const folder = await temporaryFolder();
  const exercise = join(folder.path, '01-first/01-later');
  await cp(join(templates, 'implement'), exercise, { recursive: true });
  await change(exercise, patient);
  await change(folder.path, {
    'course.yaml': `title:\n${localized('Course')}summary:\n${localized('All of it.')}chapters:\n  - 01-first\n`,
    '01-first/chapter.yaml': `slug: first\ntitle:\n${localized('First')}summary:\n${localized('The first.')}`,
    '01-first/chapter.en.md': '## One\n\nText.\n',
    '01-first/chapter.zh-CN.md': '## 一\n\n正文。\n',
  });
  await change(folder.path, changes);
  return folder;
}
