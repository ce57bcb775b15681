import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Visit } from './support/browser.ts';
import { readExercise, START_TOGETHER } from './support/course-files.ts';
import { ExercisePage } from './support/exercise-page.ts';
import { violationsInEachTheme } from './support/violations.ts';
import { visit } from './support/visit.ts';
import { LOCALES } from './support/words.ts';

const PAGES = {
  overview: '',
  chapter: `/chapters/${START_TOGETHER.chapter}`,
  glossary: '/glossary',
  'all cheat sheets': '/cheat-sheet',
  'cheat sheet': `/chapters/${START_TOGETHER.chapter}/cheat-sheet`,
  exercise: `/exercises/${START_TOGETHER.id}`,
};
const STILL = { reducedMotion: 'reduce' } as const;

describe.each(LOCALES)('in %s', (locale) => {
  let visitor: Visit;
  beforeAll(async () => {
    visitor = await visit({ locale, ...STILL });
  });
  afterAll(() => visitor[Symbol.asyncDispose]());

  test.each(Object.entries(PAGES))(
    'the %s has no accessibility violation, light or dark',
    async (_, path) => {
      await visitor.page.goto(`${inject('url')}/${locale}${path}`, { waitUntil: 'networkidle' });
      expect(await violationsInEachTheme(visitor.page)).toEqual([]);
      expect(visitor.complaints).toEqual([]);
    },
  );
});

test('results of a failed submission have no accessibility violation, light or dark', async () => {
  await using visitor = await visit(STILL);
  const exercise = new ExercisePage(visitor.page, 'en');
  await visitor.page.goto(`${inject('url')}/en${PAGES.exercise}`);
  await exercise.write(await readExercise('mistakes/one-by-one/exercise.ts'));
  await exercise.submit();
  await exercise.reads(exercise.words.failed);
  expect(await violationsInEachTheme(visitor.page)).toEqual([]);
});
