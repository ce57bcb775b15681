import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { dirname, join } from 'node:path';
import type { Database } from '../database.ts';
import { PrismaClient } from '../generated/client.ts';
import { applyMigrations } from '../migrations/apply.ts';
import { prismaGuests } from '../prisma/guests.ts';
import { prismaSubmissions } from '../prisma/submissions.ts';
import { holdExclusively } from './exclusive.ts';
import { prepareFile } from './prepare.ts';
import { WriteAheadLog } from './write-ahead-log.ts';

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
  // Who must not lose what is committed waits for the log: docs/decisions/0017-who-waits-for-the-disk.md.
  await prisma.$queryRaw`PRAGMA synchronous = NORMAL`;
  const log = new WriteAheadLog(path);
  await prisma.$queryRaw`PRAGMA foreign_keys = ON`;
  const lock = held.move();
  return {
    guests: prismaGuests(prisma),
    submissions: prismaSubmissions(prisma, () => log.sync()),
    ping: async () => void (await prisma.$queryRaw`SELECT 1`),
    async [Symbol.asyncDispose]() {
      await log[Symbol.asyncDispose]();
      await prisma.$disconnect();
      lock.dispose();
    },
  };
}
