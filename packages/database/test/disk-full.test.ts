import { mkdtempDisposable } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { expect, test } from 'vitest';
import { PrismaClient } from '../src/generated/client.ts';
import { applyMigrations } from '../src/migrations/apply.ts';
import { prismaGuests } from '../src/prisma/guests.ts';
import { prismaSubmissions } from '../src/prisma/submissions.ts';
import { newSubmission } from './contract/fixtures.ts';

/** An empty database that may grow by so many pages. */
async function almostFull(pages: number) {
  const dir = await mkdtempDisposable(join(tmpdir(), 'yieldpoint-full-'));
  const adapter = new PrismaBetterSqlite3({ url: `file:${join(dir.path, 'a.db')}` });
  await applyMigrations(adapter);
  const prisma = new PrismaClient({ adapter });
  await prisma.guest.create({ data: { id: 'guest-a', createdAt: new Date() } });
  const [row] = await prisma.$queryRaw<{ page_count: bigint }[]>`PRAGMA page_count`;
  await prisma.$queryRawUnsafe(`PRAGMA max_page_count = ${Number(row?.page_count) + pages}`);
  return {
    prisma,
    async [Symbol.asyncDispose]() {
      await prisma.$disconnect();
      await dir[Symbol.asyncDispose]();
    },
  };
}

test('when the disk is full nothing is stored, and it is said so', async () => {
  await using full = await almostFull(2);
  const submissions = prismaSubmissions(full.prisma, async () => {});
  const large = newSubmission({ files: { 'exercise.ts': 'x'.repeat(64 * 1024) } });
  await expect(submissions.create(large)).rejects.toMatchObject({ code: 'storage-full' });
  expect(await submissions.find(large.id)).toBeNull();
  expect(await submissions.events(large.id, 0, 10)).toEqual([]);
});

test('so it is of a guest for whom there is no room', async () => {
  await using full = await almostFull(0);
  const guests = prismaGuests(full.prisma);
  const id = 'a guest with a very long name'.repeat(1_000);
  await expect(guests.remember(id)).rejects.toMatchObject({ code: 'storage-full' });
  expect(await guests.isKnown(id)).toBe(false);
});
