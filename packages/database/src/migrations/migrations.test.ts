import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { mkdir, mkdtempDisposable, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { applyMigrations } from './apply.ts';
import { diffToSchema } from './diff.ts';
import { listMigrations } from './list.ts';

test('the committed migrations lead exactly to schema.prisma', async () => {
  expect(listMigrations().migrationDirectories.length).toBeGreaterThan(0);
  expect(await diffToSchema()).toBe('');
});

test('a schema that no migration leads to shows as SQL', async () => {
  await using dir = await mkdtempDisposable(join(tmpdir(), 'yieldpoint-migrations-'));
  expect(await diffToSchema(dir.path)).toContain('CREATE TABLE "Submission"');
});

test('migrations are applied once', async () => {
  await using dir = await mkdtempDisposable(join(tmpdir(), 'yieldpoint-migrations-'));
  const adapter = new PrismaBetterSqlite3({ url: `file:${join(dir.path, 'a.db')}` });
  const names = listMigrations().migrationDirectories.map(({ path }) => path);
  expect(await applyMigrations(adapter)).toEqual(names);
  expect(await applyMigrations(adapter)).toEqual([]);
});

test('a migration that fails is named, with the reason', async () => {
  await using dir = await mkdtempDisposable(join(tmpdir(), 'yieldpoint-migrations-'));
  await mkdir(join(dir.path, '0001_broken'));
  await writeFile(join(dir.path, '0001_broken', 'migration.sql'), 'CREATE TABLE;');
  const adapter = new PrismaBetterSqlite3({ url: `file:${join(dir.path, 'a.db')}` });
  await expect(applyMigrations(adapter, dir.path)).rejects.toMatchObject({
    code: 'migration-failed',
    message: expect.stringMatching(/0001_broken|syntax error/),
  });
});
