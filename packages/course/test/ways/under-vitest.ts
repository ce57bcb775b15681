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
  const { stdout } = spawnSync(process.execPath, command, { env: { ...env, RUNS: file }, encoding: 'utf8' });
  if (!stdout.includes('1 passed')) throw new Error(stdout);
  return JSON.parse(readFileSync(file, 'utf8')) as Runs;
}
