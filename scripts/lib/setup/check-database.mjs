// Run by the repository's own Node 24, whose SQLite can look inside the file: exit code 1 says that it is damaged.
import { DatabaseSync } from 'node:sqlite';

try {
  const database = new DatabaseSync(process.argv[2] ?? '');
  const row = database.prepare('PRAGMA quick_check(1)').get();
  database.close();
  process.exitCode = row?.['quick_check'] === 'ok' ? 0 : 1;
} catch {
  process.exitCode = 1;
}
