// `pnpm --filter @yieldpoint/database migration <name>`: writes the next migration from schema.prisma.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffToSchema } from '../migrations/diff.ts';
import { MIGRATIONS_FOLDER } from '../migrations/list.ts';

const name = process.argv[2];
if (name === undefined || !/^[a-z0-9_]+$/.test(name)) {
  console.error('Give the migration a name of lower-case letters, digits and underscores.');
  process.exit(2);
}
const sql = await diffToSchema();
if (sql === '') {
  console.log('The migrations already lead to schema.prisma; nothing was written.');
} else {
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = join(MIGRATIONS_FOLDER, `${stamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'migration.sql'), sql);
  console.log(`Wrote ${join(folder, 'migration.sql')}`);
}
