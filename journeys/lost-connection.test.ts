import { expect, test } from 'vitest';
import { visit } from './support/visit.ts';
import { readExercise, START_TOGETHER } from './support/course-files.ts';
import { ExercisePage } from './support/exercise-page.ts';
import { openPlatform } from './support/platform.ts';

test('a grader killed while the page is open shows a banner, and the results continue', async () => {
  await using platform = await openPlatform();
  await using visitor = await visit();
  const { page } = visitor;
  const exercise = new ExercisePage(page, 'en');

  await page.goto(`${platform.url}/en/exercises/${START_TOGETHER.id}`);
  // It never gives control back, so that there is time to kill the grader at its work.
  await exercise.write('export function together() {\n  for (;;);\n}\n');
  await exercise.submit();
  await exercise.reads(/^Running/);
  const banner = page.getByText(exercise.words.reconnecting).waitFor();
  platform.killGrader();
  await banner;
  await exercise.reads(exercise.words.timeout);
  await page.getByText(exercise.words.reconnecting).waitFor({ state: 'hidden' });
  await page.getByText('Attempt 2').waitFor();
  expect(platform.restarts).toHaveLength(1);

  await exercise.write(await readExercise('solution/exercise.ts'));
  await exercise.submit();
  await exercise.reads(exercise.words.passed);
});

test('a submission that was accepted gets its verdict although the grader was killed', async () => {
  await using platform = await openPlatform();
  await using visitor = await visit();
  const { page } = visitor;
  const exercise = new ExercisePage(page, 'en');

  await page.goto(`${platform.url}/en/exercises/${START_TOGETHER.id}`);
  await exercise.write(await readExercise('solution/exercise.ts'));
  const accepted = page.waitForResponse(
    (response) => response.url().endsWith('/api/submissions') && response.status() === 202,
  );
  await exercise.submit();
  await accepted;
  platform.killGrader();
  await exercise.reads(exercise.words.passed);
  expect(await exercise.tests.count()).toBeGreaterThan(0);
});
