import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const main = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));

interface Result {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the command as a person would, in another process. */
export function course(
  args: string[],
  env: Record<string, string> = {},
  cwd = process.cwd(),
): Promise<Result> {
  return new Promise((resolve) => {
    const options = { cwd, env: { ...process.env, LANG: 'C', LC_ALL: '', NO_COLOR: '1', ...env } };
    execFile(process.execPath, [main, ...args], options, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}
