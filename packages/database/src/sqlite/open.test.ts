import Sqlite from 'better-sqlite3';
import { mkdir, mkdtempDisposable, open, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSqlite } from './open.ts';

const folder = () => mkdtempDisposable(join(tmpdir(), 'yieldpoint-open-'));

test('what was stored is there after opening again', async () => {
  await using dir = await folder();
  const path = join(dir.path, 'a.db');
  {
    await using database = await openSqlite(path);
    await database.guests.remember('guest');
  }
  await using database = await openSqlite(path);
  await database.ping();
  expect(await database.guests.isKnown('guest')).toBe(true);
});

test('the file is in WAL mode, so that it can be read while it is written', async () => {
  await using dir = await folder();
  const path = join(dir.path, 'a.db');
  await using database = await openSqlite(path);
  await database.ping();
  const reader = new Sqlite(path, { readonly: true });
  expect(reader.pragma('journal_mode', { simple: true })).toBe('wal');
  reader.close();
});

test('a second process is told that the data is in use', async () => {
  await using dir = await folder();
  const path = join(dir.path, 'a.db');
  await using database = await openSqlite(path);
  await database.ping();
  await expect(openSqlite(path)).rejects.toMatchObject({ code: 'in-use' });
});

test('a file of something else is refused and left alone', async () => {
  await using dir = await folder();
  const path = join(dir.path, 'a.db');
  await writeFile(path, 'this is a shopping list, not a database\n'.repeat(100));
  await expect(openSqlite(path)).rejects.toMatchObject({ code: 'not-a-database' });
});

test('a database damaged in the middle is refused', async () => {
  await using dir = await folder();
  const path = join(dir.path, 'a.db');
  await (await openSqlite(path))[Symbol.asyncDispose]();
  const raw = new Sqlite(path);
  raw.pragma('wal_checkpoint(TRUNCATE)');
  raw.pragma('journal_mode = DELETE');
  const size = Number(raw.pragma('page_size', { simple: true }));
  raw.close();
  const file = await open(path, 'r+');
  await file.write(Buffer.alloc(size * 3, 0x5a), 0, size * 3, size);
  await file.close();
  await expect(openSqlite(path)).rejects.toMatchObject({ code: 'not-a-database' });
});

test('a path that cannot be written is named', async () => {
  await using dir = await folder();
  await expect(openSqlite(join(dir.path, 'missing', 'a.db'))).rejects.toMatchObject({ code: 'not-writable' });
  const taken = join(dir.path, 'folder.db');
  await mkdir(taken);
  await expect(openSqlite(taken)).rejects.toMatchObject({
    code: 'not-writable',
    message: expect.stringContaining('folder.db'),
  });
});

test.each(['with space', '数据', 'a#b', 'a?mode=memory', '100%', 'file:x'])(
  'a folder named %s is just a folder',
  async (name) => {
    await using dir = await folder();
    const path = join(dir.path, name);
    await mkdir(path);
    {
      await using database = await openSqlite(join(path, 'a.db'));
      await database.guests.remember('guest');
    }
    expect((await readdir(path)).filter((file) => file === 'a.db')).toEqual(['a.db']);
    await using again = await openSqlite(join(path, 'a.db'));
    expect(await again.guests.isKnown('guest')).toBe(true);
  },
);
