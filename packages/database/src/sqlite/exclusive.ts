import Sqlite from 'better-sqlite3';
import { DatabaseError } from '../errors.ts';

/**
 * Holds `path` for this process alone until disposed. The kernel lets go of it
 * when the process dies, however it dies, so nothing stale is left behind.
 * Throws DatabaseError `in-use` when another process holds it.
 */
export function holdExclusively(path: string): Disposable {
  const lock = new Sqlite(path, { timeout: 0 });
  try {
    lock.pragma('journal_mode = MEMORY');
    lock.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    lock.close();
    if (!(cause instanceof Sqlite.SqliteError) || cause.code !== 'SQLITE_BUSY') throw cause;
    throw new DatabaseError('in-use', `Another process works on this data (${path} is held).`, { cause });
  }
  return { [Symbol.dispose]: () => lock.close() };
}
