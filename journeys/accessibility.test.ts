import { expect, inject, test } from 'vitest';
import { visit } from './support/visit.ts';
import { readExercise, START_TOGETHER } from './support/course-files.ts';
import { ExercisePage } from './support/exercise-page.ts';
import { violationsOn } from './support/violations.ts';
import { LOCALES } from './support/words.ts';

const THEMES = ['light', 'dark'] as const;
const PAGES = {
  overview: '',
  chapter: `/chapters/${START_TOGETHER.chapter}`,
  glossary: '/glossary',
  'all cheat sheets': '/cheat-sheet',
  'cheat sheet': `/chapters/${START_TOGETHER.chapter}/cheat-sheet`,
  exercise: `/exercises/${START_TOGETHER.id}`,
};
const CASES = LOCALES.flatMap((locale) =>
  THEMES.flatMap((theme) => Object.entries(PAGES).map(([name, path]) => ({ locale, theme, name, path }))),
);

test.each(CASES)(
  '$name in $locale, $theme, has no accessibility violation',
  async ({ locale, theme, path }) => {
    await using visitor = await visit({ locale, colorScheme: theme, reducedMotion: 'reduce' });
    await visitor.page.goto(`${inject('url')}/${locale}${path}`, { waitUntil: 'networkidle' });
    expect(await violationsOn(visitor.page)).toEqual([]);
    expect(visitor.complaints).toEqual([]);
  },
);

test.each(THEMES)('results of a failed submission, %s, have no accessibility violation', async (theme) => {
  await using visitor = await visit({ colorScheme: theme, reducedMotion: 'reduce' });
  const exercise = new ExercisePage(visitor.page, 'en');
  await visitor.page.goto(`${inject('url')}/en${PAGES.exercise}`);
  await exercise.write(await readExercise('mistakes/one-by-one/exercise.ts'));
  await exercise.submit();
  await exercise.reads(exercise.words.failed);
  expect(await violationsOn(visitor.page)).toEqual([]);
});
