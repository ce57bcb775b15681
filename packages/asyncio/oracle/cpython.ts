import { execFile, execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** A Python program: its source and its arguments, the first of which is its name. */
export interface Job {
  code: string;
  args: string[];
}

const folder = import.meta.dirname;
/** Far above what the longest list of jobs takes. */
const LIMIT_MS = 180_000;
const MAX_OUTPUT = 2 ** 28;

/** The command of an installed CPython whose asyncio has the semantics of 3.14; null where there is none. */
export const python: string | null = findPython();

/**
 * What real CPython prints for each job: the one on the path, or else 3.14 compiled to WebAssembly, which is always there.
 * The jobs find the modules of this folder.
 */
export function cpython(jobs: readonly Job[]): Promise<string[]> {
  return python === null ? webAssembly(jobs) : Promise.resolve(jobs.map((job) => installed(python, job)));
}

function installed(command: string, { code, args }: Job): string {
  const prelude = `import sys; sys.path.insert(0, 'random'); sys.argv = ${JSON.stringify(args)}`;
  return execFileSync(command, ['-c', `${prelude}\n${code}`], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: MAX_OUTPUT,
    timeout: LIMIT_MS,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

function webAssembly(jobs: readonly Job[]): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const options = { encoding: 'utf8', maxBuffer: MAX_OUTPUT, timeout: LIMIT_MS } as const;
    const child = execFile(process.execPath, [join(folder, 'pyodide.mjs')], options, (error, output) => {
      if (error) reject(new Error('CPython could not be run', { cause: error }));
      else resolve((JSON.parse(output) as { printed: string[] }).printed);
    });
    child.stdin?.end(JSON.stringify({ folder, jobs }));
  });
}

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
