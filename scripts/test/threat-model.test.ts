import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** Files of the repository that a text names, globs among them. */
const named = [
  ...new Set(
    Array.from(
      readFileSync(path.join(root, 'docs/threat-model.md'), 'utf8').matchAll(
        /`((?:apps|packages|docker)\/[^`]+)`/g,
      ),
      ([, file = '']) => file,
    ),
  ),
];

test('the threat model names tests', () => {
  expect(named.filter((file) => file.includes('test')).length).toBeGreaterThan(20);
});

test.each(named)('%s, which it names, is there', (file) => {
  expect(globSync(file, { cwd: root })).not.toEqual([]);
});
