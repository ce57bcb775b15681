import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GradableExercise } from '../src/index.ts';

/** Holds the exercise as vitest finds it, too. */
export const folder = fileURLToPath(new URL('./five-tests/', import.meta.url));
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
