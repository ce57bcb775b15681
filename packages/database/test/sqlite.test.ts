import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'vitest';
import { openSqlite, type Database } from '../src/index.ts';
import { attemptsContract } from './contract/attempts.ts';
import { guestsContract } from './contract/guests.ts';
import { regradingContract } from './contract/regrading.ts';
import { submissionsContract } from './contract/submissions.ts';

/** Every driver keeps the same contract; SQLite is the first. */
describe('sqlite', () => {
  const driver = {
    async open(): Promise<Database> {
      const folder = await mkdtemp(join(tmpdir(), 'yieldpoint-database-'));
      const database = await openSqlite(join(folder, 'yieldpoint.db'));
      return {
        ...database,
        async [Symbol.asyncDispose]() {
          await database[Symbol.asyncDispose]();
          await rm(folder, { recursive: true });
        },
      };
    },
  };
  guestsContract(driver);
  submissionsContract(driver);
  attemptsContract(driver);
  regradingContract(driver);
});
