import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';

/**
 * Where a test's import of a neighbour is found: the student's files lie beside the tests when
 * graded, but in a folder of their own (`target`) in the course. Undefined leaves it to Vite.
 */
export function siblingOf(source: string, importer: string, target: string): string | undefined {
  const tests = dirname(importer);
  if (!source.startsWith('./') || basename(tests) !== 'tests') return undefined;
  const name = source.endsWith('.ts') ? source : `${source}.ts`;
  const exercise = dirname(tests);
  // What a mistake or starter does not replace is as in the solution.
  const candidates = [
    resolve(exercise, target, name),
    resolve(tests, name),
    resolve(exercise, 'solution', name),
  ];
  return candidates.find((candidate) => existsSync(candidate));
}
