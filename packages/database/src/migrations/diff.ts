import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { withEngine, schemaFile } from './engine.ts';
import { listMigrations, PRISMA_FOLDER } from './list.ts';

const filters = { externalTables: [], externalEnums: [] };

/** SQL that leads from the committed migrations to `schema.prisma`; empty when they agree. */
export function diffToSchema(folder?: string): Promise<string> {
  return withEngine(new PrismaBetterSqlite3({ url: ':memory:' }), async (engine) => {
    await engine.applyMigrations({ migrationsList: listMigrations(folder), filters });
    const { stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files: [schemaFile()], configDir: PRISMA_FOLDER },
      to: { tag: 'schemaDatamodel', files: [schemaFile()] },
      script: true,
      exitCode: null,
      filters,
    });
    const sql = stdout ?? '';
    return /^\s*(--[^\n]*)?\s*$/.test(sql) ? '' : sql;
  });
}
