import { expect, inject, test } from 'vitest';
import { visit } from './support/visit.ts';
import { readExercise, START_TOGETHER } from './support/course-files.ts';
import { ExercisePage } from './support/exercise-page.ts';
import { LOCALES } from './support/words.ts';

const ADVICE = { en: 'Your jobs run one after the other.', 'zh-CN': '你的作业是一个接一个运行的。' };

test.each(LOCALES)('a known mistake shows what was expected, where, and why, in %s', async (locale) => {
  await using visitor = await visit({ locale });
  const { page, complaints } = visitor;
  const exercise = new ExercisePage(page, locale);

  await page.goto(`${inject('url')}/${locale}/exercises/${START_TOGETHER.id}`);
  await exercise.write(await readExercise('mistakes/one-by-one/exercise.ts'));
  await exercise.submit();
  await exercise.reads(exercise.words.failed);

  await page.getByText(exercise.words.advice).waitFor();
  await page.getByText(ADVICE[locale]).waitFor();
  const failure = exercise.tests.filter({ has: page.locator('details[open]') }).first();
  expect(await failure.innerText()).toContain(exercise.words.expected);
  expect(await failure.innerText()).toContain(exercise.words.actual);
  expect(complaints).toEqual([]);
});

test('an error thrown in the code leads to its line', async () => {
  await using visitor = await visit();
  const { page, complaints } = visitor;
  const exercise = new ExercisePage(page, 'en');

  await page.goto(`${inject('url')}/en/exercises/${START_TOGETHER.id}`);
  await exercise.write(
    "// a comment\nexport async function together() {\n  throw new TypeError('not today');\n}\n",
  );
  await exercise.submit();
  await exercise.reads(exercise.words.failed);

  await page.getByText('TypeError').first().waitFor();
  await page
    .getByRole('button', { name: /^Line 3 of exercise\.ts/ })
    .first()
    .click();
  expect(await exercise.editor.evaluate((editor) => editor.contains(document.activeElement))).toBe(true);
  expect(complaints).toEqual([]);
});

test('code that does not compile is turned down with the place', async () => {
  await using visitor = await visit();
  const { page, complaints } = visitor;
  const exercise = new ExercisePage(page, 'en');

  await page.goto(`${inject('url')}/en/exercises/${START_TOGETHER.id}`);
  await exercise.write('export async function together( {\n');
  await exercise.submit();
  await exercise.reads(exercise.words.rejected);
  expect(complaints).toEqual([]);
});
