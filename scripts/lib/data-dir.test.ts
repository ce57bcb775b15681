import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../test/temporary-folder.ts';
import { DATABASE_FILE, prepareDataDir } from './data-dir.mjs';

test('a folder that is missing is made, and nothing is left in it', async () => {
  const folder = path.join(temporaryFolder(), 'a', 'b');
  await prepareDataDir(folder);
  expect(readdirSync(folder)).toEqual([]);
});

test('a file in the way is named', async () => {
  const file = path.join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  await expect(prepareDataDir(file)).rejects.toMatchObject({ code: 'data-dir-is-a-file' });
  await expect(prepareDataDir(path.join(file, 'deep'))).rejects.toMatchObject({
    code: 'data-dir-is-a-file',
    message: expect.stringContaining(file),
  });
});

// Regression: Node's recursive mkdir never returned here.
test.runIf(existsSync('/proc/self'))('a place where nothing can be made is told', async () => {
  await expect(prepareDataDir('/proc/yieldpoint/data')).rejects.toMatchObject({ code: 'data-dir-not-made' });
});

test.runIf(existsSync('/proc/self'))('a folder that cannot be written to is told', async () => {
  await expect(prepareDataDir('/proc/self')).rejects.toMatchObject({ code: 'data-dir-not-writable' });
});

// Regression: it was told to change the folder's owner, or that the grader did not start, and no word why.
test('a disk that is full, or all but full, is told as such', async () => {
  const folder = temporaryFolder();
  await expect(prepareDataDir(folder, async () => 10_000)).rejects.toMatchObject({
    code: 'disk-full',
    message: expect.stringContaining('16 MB'),
  });
  expect(readdirSync(folder)).toEqual([]);
});

test.each(['garbage that is no database', 'SQLite'])(
  'a database that begins with %j is damaged',
  async (content) => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, DATABASE_FILE), content);
    await expect(prepareDataDir(folder)).rejects.toMatchObject({ code: 'database-damaged' });
  },
);

test('a folder in the place of the database is damage, too', async () => {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, DATABASE_FILE));
  await expect(prepareDataDir(folder)).rejects.toMatchObject({ code: 'database-damaged' });
});

test('a new or an intact database passes', async () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, DATABASE_FILE), '');
  await expect(prepareDataDir(folder)).resolves.toBeUndefined();
  writeFileSync(path.join(folder, DATABASE_FILE), 'SQLite format 3\0 and the rest');
  await expect(prepareDataDir(folder)).resolves.toBeUndefined();
});
