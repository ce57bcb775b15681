import Sqlite from 'better-sqlite3';
import { DatabaseError } from '../errors.ts';

/** Opens the file once to see that it is a sound SQLite database, and turns WAL on, which the file remembers. */
export function prepareFile(path: string): void {
  try {
    const database = new Sqlite(path);
    try {
      database.pragma('journal_mode = WAL');
      const report = database.pragma('quick_check(1)', { simple: true });
      if (report !== 'ok') throw broken(path, String(report));
    } finally {
      database.close();
    }
  } catch (error) {
    if (error instanceof Sqlite.SqliteError) throw explain(path, error);
    if (error instanceof TypeError) throw notWritable(path, error);
    throw error;
  }
}

function explain(path: string, cause: InstanceType<typeof Sqlite.SqliteError>): DatabaseError {
  const code = cause.code.split('_').slice(0, 2).join('_');
  return code === 'SQLITE_NOTADB' || code === 'SQLITE_CORRUPT'
    ? broken(path, cause.message, cause)
    : notWritable(path, cause);
}

function broken(path: string, reason: string, cause?: unknown): DatabaseError {
  return new DatabaseError(
    'not-a-database',
    `${path} is not a sound SQLite database (${reason}). Put a backup in its place, or move it away to start empty.`,
    { cause },
  );
}

function notWritable(path: string, cause: Error): DatabaseError {
  return new DatabaseError('not-writable', `${path} cannot be opened for writing: ${cause.message}.`, {
    cause,
  });
}
