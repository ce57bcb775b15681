import { cp, readFile, readdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ExerciseKind } from '@yieldpoint/protocol';
import { CourseError, fault } from '../faults.ts';

/** One exercise of each kind that lacks nothing. */
const templates = fileURLToPath(new URL('../../template/', import.meta.url));

export interface NewCommand {
  /** Folder of the chapter. */
  in: string;
  kind: ExerciseKind;
}

/** Makes an exercise that passes `course check`, to be changed step by step. Numbered after its neighbours. */
export async function newCommand(slug: string, { in: chapter, kind }: NewCommand): Promise<0> {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
    throw new CourseError([
      fault('folder-name', slug, 'The name must be lower-case words joined by hyphens.'),
    ]);
  }
  const names = (await readdir(chapter).catch(() => null)) ?? [];
  if (names.some((name) => name.replace(/^\d\d-/, '') === slug)) {
    throw new CourseError([
      fault('folder-exists', join(chapter, slug), 'There is such an exercise already.'),
    ]);
  }
  const last = Math.max(0, ...names.map((name) => Number(/^(\d\d)-/.exec(name)?.[1] ?? 0)));
  const folder = join(chapter, `${String(last + 1).padStart(2, '0')}-${slug}`);
  await cp(join(templates, kind), folder, { recursive: true });
  const settings = join(folder, 'exercise.yaml');
  const text = await readFile(settings, 'utf8');
  await writeFile(settings, text.replace(/^id: .*$/m, `id: ${slug}`));
  process.stdout.write(`${relative(process.cwd(), folder)}\n`);
  process.stdout.write(
    `It passes \`course check\` as it is. Change the prompt and the tests, then check again.\n`,
  );
  return 0;
}
