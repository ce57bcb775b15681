import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { DatabaseError } from '../errors.ts';
import { withEngine } from './engine.ts';
import { listMigrations } from './list.ts';

/**
 * Brings the database to the newest schema and returns the names of what was applied.
 * Throws DatabaseError `migration-failed`; the message names the migration and the reason.
 */
export async function applyMigrations(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  folder?: string,
): Promise<string[]> {
  const migrationsList = listMigrations(folder);
  try {
    return await withEngine(adapter, async (engine) => {
      const filters = { externalTables: [], externalEnums: [] };
      const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters });
      return appliedMigrationNames;
    });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DatabaseError(
      'migration-failed',
      `The database could not be brought to the newest schema: ${reason}`,
      {
        cause,
      },
    );
  }
}
