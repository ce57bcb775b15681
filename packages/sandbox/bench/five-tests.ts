import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GradableExercise } from '../src/index.ts';

const folder = fileURLToPath(new URL('./five-tests/', import.meta.url));
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

export const fiveTests: GradableExercise = {
  id: 'five-tests',
  version: '1',
  points: 5,
  files: ['exercise.ts'],
  tests: [{ file: 'five.test.ts', source: read('tests/five.test.ts'), hidden: false }],
  mistakes: [],
};

export const solution = read('solution/exercise.ts');

/** Milliseconds that `vitest run` takes for the same file, from start to exit. */
export async function timeVitest(): Promise<number> {
  const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
  const started = performance.now();
  const child = spawn(process.execPath, [vitest, 'run', '--root', folder], { stdio: 'ignore' });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`vitest run ended with ${code}: the peer must pass the same tests`);
  return performance.now() - started;
}
