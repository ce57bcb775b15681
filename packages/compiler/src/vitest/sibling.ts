import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';

/**
 * Where the import of a neighbour is found: when graded, the student's files, the tests and the exercise's support
 * modules lie side by side, but each in a folder of their own in the course. `target` is the student's (`solution`,
 * `starter`, `mistakes/…`). Undefined leaves it to Vite.
 */
export function siblingOf(source: string, importer: string, target: string): string | undefined {
  if (!source.startsWith('./')) return undefined;
  const folder = dirname(importer);
  const exercise = exerciseOf(folder);
  if (exercise === undefined) return undefined;
  const name = source.endsWith('.ts') ? source : `${source}.ts`;
  const isTest = basename(folder) === 'tests';
  if (!isTest && existsSync(resolve(folder, name))) return undefined;
  // What a mistake or starter does not replace is as in the solution.
  const candidates = [target, 'tests', 'support', 'solution'].map((part) => resolve(exercise, part, name));
  return candidates.find((candidate) => existsSync(candidate));
}

/** The exercise that a folder of code belongs to. */
function exerciseOf(folder: string): string | undefined {
  if (['tests', 'solution', 'starter', 'support'].includes(basename(folder))) return dirname(folder);
  const parent = dirname(folder);
  return basename(parent) === 'mistakes' ? dirname(parent) : undefined;
}
