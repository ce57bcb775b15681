import { spawnSync } from 'node:child_process';
import { mkdtempDisposableSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CORPUS } from './corpus.ts';
import type { Runs } from './run.ts';

/** With the plugin, by a vitest of its own. */
export function runUnderVitest(): Runs {
  const vitest = fileURLToPath(new URL('../vitest.mjs', import.meta.resolve('vitest')));
  using home = mkdtempDisposableSync(join(tmpdir(), 'yieldpoint-corpus-'));
  const file = join(home.path, 'runs.json');
  const { VITEST: _, ...env } = process.env;
  const command = [vitest, 'run', '--root', CORPUS];
  const options = { env: { ...env, RUNS: file }, encoding: 'utf8' } as const;
  const { stdout, stderr } = spawnSync(process.execPath, command, options);
  if (!stdout.includes('1 passed')) throw new Error(stdout + stderr);
  return JSON.parse(readFileSync(file, 'utf8')) as Runs;
}
