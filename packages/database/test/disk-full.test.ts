import { mkdtempDisposable } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { expect, test } from 'vitest';
import { PrismaClient } from '../src/generated/client.ts';
import { applyMigrations } from '../src/migrations/apply.ts';
import { prismaSubmissions } from '../src/prisma/submissions.ts';
import { newSubmission } from './contract/fixtures.ts';

test('when the disk is full nothing is stored, and it is said so', async () => {
  await using dir = await mkdtempDisposable(join(tmpdir(), 'yieldpoint-full-'));
  const adapter = new PrismaBetterSqlite3({ url: `file:${join(dir.path, 'a.db')}` });
  await applyMigrations(adapter);
  const prisma = new PrismaClient({ adapter });
  const submissions = prismaSubmissions(prisma);
  await prisma.guest.create({ data: { id: 'guest-a', createdAt: new Date() } });
  const [pages] = await prisma.$queryRaw<{ page_count: bigint }[]>`PRAGMA page_count`;
  await prisma.$queryRawUnsafe(`PRAGMA max_page_count = ${Number(pages?.page_count) + 2}`);

  const large = newSubmission({ files: { 'exercise.ts': 'x'.repeat(64 * 1024) } });
  await expect(submissions.create(large)).rejects.toMatchObject({ code: 'storage-full' });
  expect(await submissions.find(large.id)).toBeNull();
  expect(await submissions.events(large.id, 0, 10)).toEqual([]);
  await prisma.$disconnect();
});
