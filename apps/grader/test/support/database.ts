import { openSqlite, type Database, type Written } from '@yieldpoint/database';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A database of its own, removed when disposed. */
export async function openTestDatabase(): Promise<Database> {
  const folder = await mkdtemp(join(tmpdir(), 'yieldpoint-grader-'));
  const database = await openSqlite(join(folder, 'yieldpoint.db'));
  return {
    ...database,
    async [Symbol.asyncDispose]() {
      await database[Symbol.asyncDispose]();
      await rm(folder, { recursive: true });
    },
  };
}

let count = 0;

/** Stores a queued submission to the exercise `add`. */
export async function store(database: Database, source = 'export {}', guest = 'guest-a'): Promise<string> {
  count += 1;
  await database.guests.remember(guest);
  const { id } = await database.submissions.create({
    id: `submission-${count}`,
    guest,
    exercise: 'add',
    exerciseVersion: 'v1',
    files: { 'exercise.ts': source },
    idempotencyKey: `stored-key-${count}`,
    seed: 1,
    ahead: 0,
  });
  return id;
}

/** Begins an attempt of a queued submission. */
export async function beginStored(database: Database, id: string): Promise<Written> {
  const waiting = await database.submissions.find(id);
  if (!waiting) throw new Error(`${id} is not stored`);
  return database.submissions.begin(waiting, 'v1');
}
