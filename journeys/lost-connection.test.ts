import { expect, test } from 'vitest';
import { visit } from './support/visit.ts';
import { readExercise, START_TOGETHER } from './support/course-files.ts';
import { ExercisePage } from './support/exercise-page.ts';
import { openPlatform } from './support/platform.ts';

/** It never gives control back, so that there is time to kill the grader at its work. */
const ENDLESS = 'export function together() {\n  for (;;);\n}\n';

test('a grader killed while the page is open is replaced, and the results continue', async () => {
  await using platform = await openPlatform();
  await using visitor = await visit();
  const { page } = visitor;
  const exercise = new ExercisePage(page, 'en');

  await page.goto(`${platform.url}/en/exercises/${START_TOGETHER.id}`);
  await exercise.write(ENDLESS);
  await exercise.submit();
  await exercise.reads(/^Running/);
  platform.killGrader();
  await exercise.reads(exercise.words.timeout);
  await page.getByText('Attempt 2').waitFor();
  expect(platform.restarts).toHaveLength(1);

  await exercise.write(await readExercise('solution/exercise.ts'));
  await exercise.submit();
  await exercise.reads(exercise.words.passed);
});

test('a grader out of reach for longer is told, and the results continue when it is back', async () => {
  await using platform = await openPlatform();
  await using visitor = await visit();
  const { page } = visitor;
  const exercise = new ExercisePage(page, 'en');
  let away = false;
  await page.routeWebSocket('**/api/live', (socket) => {
    if (away) void socket.close();
    else socket.connectToServer();
  });
  await page.route('**/api/submissions/*/events*', (route) => (away ? route.abort() : route.continue()));

  await page.goto(`${platform.url}/en/exercises/${START_TOGETHER.id}`);
  await page.route('**/api/submissions', (route) => {
    away = true;
    return route.continue();
  });
  await exercise.write(await readExercise('solution/exercise.ts'));
  await exercise.submit();
  const banner = page.getByText(exercise.words.reconnecting);
  await banner.waitFor();
  away = false;
  await exercise.reads(exercise.words.passed);
  await banner.waitFor({ state: 'hidden' });
  expect(await exercise.tests.count()).toBeGreaterThan(0);
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
