import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

const EXERCISES = path.resolve(import.meta.dirname, '../../exercises');
const PER_FILE = 5;
const LONG_ENOUGH = 24;
/** No character in it that a bundle or a page might write in another way. */
const PLAIN = /^[^'"`\\<>&]+$/;

const files = (pattern: string) =>
  globSync(pattern, { cwd: EXERCISES, exclude: ['**/node_modules'] }).map((file) =>
    readFileSync(path.join(EXERCISES, file), 'utf8'),
  );

/** The longest lines of every hidden test and of every solution that stand in nothing readers are given. */
export function secretLines(): { hidden: string[]; solutions: string[] } {
  const open = files('**/{*.md,*.yaml,starter/**/*.ts,snippets/**/*.ts,tests/visible.test.ts}').join('\n');
  const longest = (source: string): string[] =>
    source
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line.length >= LONG_ENOUGH && PLAIN.test(line) && !open.includes(line))
      .toSorted((a, b) => b.length - a.length)
      .slice(0, PER_FILE);
  return {
    hidden: files('**/tests/hidden.test.ts').flatMap(longest),
    solutions: files('**/solution/**/*.ts').flatMap(longest),
  };
}
