import { expect, inject, test } from 'vitest';
import { visit } from './support/visit.ts';
import { readExercise, START_TOGETHER } from './support/course-files.ts';
import { ExercisePage } from './support/exercise-page.ts';
import { LOCALES } from './support/words.ts';

test.each(LOCALES)('a student goes from the overview to a passed exercise in %s', async (locale) => {
  await using visitor = await visit({ locale });
  const { page, complaints } = visitor;
  const exercise = new ExercisePage(page, locale);

  await page.goto(inject('url'));
  expect(new URL(page.url()).pathname).toBe(`/${locale}`);
  await page.locator(`a[href="/${locale}/chapters/${START_TOGETHER.chapter}"]`).first().click();
  await page.waitForURL(`**/${locale}/chapters/${START_TOGETHER.chapter}`);
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  await page.locator(`a[href="/${locale}/exercises/${START_TOGETHER.id}"]`).first().click();
  await page.waitForURL(`**/${locale}/exercises/${START_TOGETHER.id}`);

  await exercise.write(await readExercise('solution/exercise.ts'));
  await exercise.submit();
  await exercise.reads(exercise.words.passed);

  const rows = await exercise.tests.allInnerTexts();
  expect(rows.length).toBeGreaterThanOrEqual(5);
  for (const row of rows) expect(row).toContain(exercise.words.testPassed);
  expect(complaints).toEqual([]);
});

test('each test arrives on its own, in the order of the plan, before the verdict', async () => {
  await using visitor = await visit();
  const { page } = visitor;
  const exercise = new ExercisePage(page, 'en');
  const types: string[] = [];
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => {
      for (const { type } of [JSON.parse(String(payload))].flat()) types.push(type);
    }),
  );

  await page.goto(`${inject('url')}/en/exercises/${START_TOGETHER.id}`);
  await exercise.write(await readExercise('solution/exercise.ts'));
  await exercise.submit();
  await exercise.reads(exercise.words.passed);

  const told = types.filter((type) =>
    ['queued', 'started', 'plan', 'test-finished', 'finished'].includes(type),
  );
  const tests = await exercise.tests.count();
  expect(told).toEqual([
    'queued',
    'started',
    'plan',
    ...Array.from({ length: tests }, () => 'test-finished'),
    'finished',
  ]);
});

test('the keyboard is enough: leave the editor by Escape and Tab, submit by a shortcut', async () => {
  await using visitor = await visit();
  const { page, complaints } = visitor;
  const exercise = new ExercisePage(page, 'en');

  await page.goto(`${inject('url')}/en/exercises/${START_TOGETHER.id}`);
  await exercise.write(await readExercise('solution/exercise.ts'));
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  expect(await exercise.editor.evaluate((editor) => editor.contains(document.activeElement))).toBe(false);
  await exercise.editor.focus();
  await page.keyboard.press('ControlOrMeta+Enter');
  await exercise.reads(exercise.words.passed);
  expect(complaints).toEqual([]);
});
