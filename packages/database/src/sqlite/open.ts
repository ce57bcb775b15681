import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { dirname, join } from 'node:path';
import type { Database } from '../database.ts';
import { PrismaClient } from '../generated/client.ts';
import { applyMigrations } from '../migrations/apply.ts';
import { prismaGuests } from '../prisma/guests.ts';
import { prismaSubmissions } from '../prisma/submissions.ts';
import { holdExclusively } from './exclusive.ts';
import { prepareFile } from './prepare.ts';

/**
 * Opens (or creates) a SQLite database, migrated to the newest schema, for this process alone.
 *
 * Throws DatabaseError: `in-use`, `not-a-database`, `not-writable`, `migration-failed`.
 *
 * @example
 * await using database = await openSqlite(join(dataDir, 'yieldpoint.db'));
 * await database.submissions.find(id);
 */
export async function openSqlite(path: string): Promise<Database> {
  using held = new DisposableStack();
  prepareFile(path);
  held.use(holdExclusively(join(dirname(path), 'grader.lock')));
  const adapter = new PrismaBetterSqlite3({ url: `file:${path}`, timeout: 5000 });
  await applyMigrations(adapter);
  const prisma = new PrismaClient({ adapter });
  // An accepted submission is on the disk before its guest is told so.
  await prisma.$queryRaw`PRAGMA synchronous = FULL`;
  await prisma.$queryRaw`PRAGMA foreign_keys = ON`;
  const lock = held.move();
  return {
    guests: prismaGuests(prisma),
    submissions: prismaSubmissions(prisma),
    ping: async () => void (await prisma.$queryRaw`SELECT 1`),
    async [Symbol.asyncDispose]() {
      await prisma.$disconnect();
      lock.dispose();
    },
  };
}
