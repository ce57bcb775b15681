import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

export const main = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));

/** A fifth of what a command takes is compiling the same sources again. */
const compiled = mkdtempSync(join(tmpdir(), 'yieldpoint-compiled-'));
afterAll(() => rm(compiled, { recursive: true, force: true }));

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
    const base = { LANG: 'C', LC_ALL: '', NO_COLOR: '1', NODE_COMPILE_CACHE: compiled };
    const options = { cwd, env: { ...process.env, ...base, ...env } };
    execFile(process.execPath, [main, ...args], options, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}
