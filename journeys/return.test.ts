import { expect, inject, test } from 'vitest';
import { visit } from './support/visit.ts';
import { readExercise, START_TOGETHER } from './support/course-files.ts';
import { ExercisePage } from './support/exercise-page.ts';

test('a draft is still there after a reload', async () => {
  await using visitor = await visit();
  const { page, complaints } = visitor;
  const exercise = new ExercisePage(page, 'en');
  const line = '// half an idea, not finished yet';

  await page.goto(`${inject('url')}/en/exercises/${START_TOGETHER.id}`);
  await exercise.write(`${line}\n`);
  await page.reload();
  await exercise.editor.filter({ hasText: line }).waitFor();
  expect(complaints).toEqual([]);
});

test('two tabs hold one draft', async () => {
  await using visitor = await visit();
  const address = `${inject('url')}/en/exercises/${START_TOGETHER.id}`;
  const [one, two] = [visitor.page, await visitor.page.context().newPage()];
  for (const page of [one, two]) {
    await page.goto(address);
    await new ExercisePage(page, 'en').editor.waitFor();
  }
  for (const [from, to, line] of [
    [one, two, '// written in the first'],
    [two, one, '// written in the second'],
  ] as const) {
    await from.bringToFront();
    await new ExercisePage(from, 'en').write(`${line}\n`);
    await new ExercisePage(to, 'en').editor.filter({ hasText: line }).waitFor();
  }
  expect(visitor.complaints).toEqual([]);
});

test('the last result is shown again after a reload', async () => {
  await using visitor = await visit();
  const { page, complaints } = visitor;
  const exercise = new ExercisePage(page, 'en');

  await page.goto(`${inject('url')}/en/exercises/${START_TOGETHER.id}`);
  await exercise.write(await readExercise('solution/exercise.ts'));
  await exercise.submit();
  await exercise.reads(exercise.words.passed);
  const before = await exercise.tests.count();

  await page.reload();
  await exercise.reads(exercise.words.passed);
  await page.getByText(exercise.words.earlier).waitFor();
  expect(await exercise.tests.count()).toBe(before);
  expect(complaints).toEqual([]);
});

test('what one guest submitted is not shown to another', async () => {
  await using first = await visit();
  await using second = await visit();
  const exercise = new ExercisePage(first.page, 'en');
  const address = `${inject('url')}/en/exercises/${START_TOGETHER.id}`;

  await first.page.goto(address);
  await exercise.write(await readExercise('solution/exercise.ts'));
  await exercise.submit();
  await exercise.reads(exercise.words.passed);

  const other = new ExercisePage(second.page, 'en');
  await second.page.goto(address);
  await other.reads(/^Not submitted yet/);
  expect(await other.tests.count()).toBe(0);
});
