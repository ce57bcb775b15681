import { execFileSync } from 'node:child_process';

/** The command of a CPython whose asyncio has the semantics of 3.14; null where there is none. */
export const python: string | null = findPython();

function findPython(): string | null {
  const check = 'import sys; sys.exit(sys.version_info < (3, 14))';
  for (const command of ['python3', 'python3.14', 'python3.15']) {
    try {
      execFileSync(command, ['-c', check], { stdio: 'ignore' });
      return command;
    } catch {
      // Not there, or older.
    }
  }
  return null;
}
