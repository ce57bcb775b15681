import { existsSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildImage } from './build-image.ts';
import { compilePrograms } from '../rehearsal/compiled-programs.ts';
import { IMAGE_FILES } from './files.ts';

const realms = Promise.resolve({ student: "'student'", tests: "'tests'", programs: compilePrograms() });

test('an image holds all a worker needs, and goes when it is disposed of', async () => {
  let folder: string;
  {
    await using image = await buildImage({ realms });
    folder = image.folder;
    const names = await readdir(folder);
    expect(names).toEqual(expect.arrayContaining(Object.values(IMAGE_FILES)));
    const native = names.filter((name) => name.endsWith('.node'));
    for (const part of ['isolated', 'parser', 'transform']) {
      expect(native.filter((name) => name.includes(part))).not.toEqual([]);
    }
    expect(readFileSync(join(folder, IMAGE_FILES.tests), 'utf8')).toBe("'tests'");
  }
  expect(existsSync(folder)).toBe(false);
});

test('realms that do not bundle leave no folder behind', async () => {
  const broken = Promise.reject(new Error('does not bundle'));
  await expect(buildImage({ realms: broken })).rejects.toThrow('does not bundle');
});
