import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { siblingOf } from './sibling.ts';

const exercise = fileURLToPath(new URL('../../test/fixtures/course/01-first/', import.meta.url));
const importer = `${exercise}tests/visible.test.ts`;

test.each([
  ['./exercise', 'solution', 'solution/exercise.ts'],
  ['./exercise.ts', 'starter', 'starter/exercise.ts'],
  ['./exercise', 'mistakes/decorated', 'mistakes/decorated/exercise.ts'],
  ['./double', 'starter', 'solution/double.ts'],
  ['./expected.ts', 'solution', 'tests/expected.ts'],
  ['./given', 'starter', 'support/given.ts'],
])('%s against %s is %s', (source, target, found) => {
  expect(siblingOf(source, importer, target)).toBe(`${exercise}${found}`);
});

test.each(['solution/exercise.ts', 'mistakes/decorated/exercise.ts'])(
  '%s finds what the exercise brings',
  (file) => {
    expect(siblingOf('./given', `${exercise}${file}`, 'solution')).toBe(`${exercise}support/given.ts`);
  },
);

test('leaves everything else to Vite', () => {
  expect(siblingOf('./missing', importer, 'solution')).toBeUndefined();
  expect(siblingOf('@yieldpoint/asyncio', importer, 'solution')).toBeUndefined();
  expect(siblingOf('./double', `${exercise}solution/exercise.ts`, 'starter')).toBeUndefined();
});
