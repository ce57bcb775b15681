import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** Files of the repository that a text names, globs among them. */
const namedIn = (text: string): string[] => [
  ...new Set(
    Array.from(
      readFileSync(path.join(root, text), 'utf8').matchAll(
        /`((?:apps|packages|docker|journeys|scripts)\/[^`]+)`/g,
      ),
      ([, file = '']) => file,
    ),
  ),
];

describe.each(['docs/threat-model.md', 'docs/operators.md'])('%s', (text) => {
  const named = namedIn(text);

  test('names tests', () => {
    expect(named.filter((file) => file.includes('test')).length).toBeGreaterThan(20);
  });

  test.each(named)('%s, which it names, is there', (file) => {
    expect(globSync(file, { cwd: root })).not.toEqual([]);
  });
});
