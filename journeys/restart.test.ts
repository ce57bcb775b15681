import { expect, test } from 'vitest';
import { visit } from './support/visit.ts';
import { readExercise, START_TOGETHER } from './support/course-files.ts';
import { ExercisePage } from './support/exercise-page.ts';
import { openPlatform } from './support/platform.ts';

/** What the page says of trouble, in English. */
const TROUBLE =
  /live connection|fetched every few seconds|could not be reached|restarting|broke on our side|not accepted/;

test('a grader told to stop while a student works is replaced, and the student sees nothing of it', async () => {
  await using platform = await openPlatform();
  await using visitor = await visit();
  const { page } = visitor;
  const exercise = new ExercisePage(page, 'en');
  await page.goto(`${platform.url}/en/exercises/${START_TOGETHER.id}`);
  const seen = await page.evaluateHandle(() => {
    const texts: string[] = [];
    const look = () => texts.push(document.body.innerText);
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    return texts;
  });

  // It never gives control back, so that the grader is told to stop while it works.
  await exercise.write('export function together() {\n  for (;;);\n}\n');
  await exercise.submit();
  await exercise.reads(/^Running/);
  platform.restartGrader();
  await exercise.reads(exercise.words.timeout);

  // Now one grader goes and the next one comes.
  await exercise.write(await readExercise('solution/exercise.ts'));
  await exercise.submit();
  await exercise.reads(exercise.words.passed);
  await expect.poll(() => platform.restarts).toHaveLength(1);
  expect((await seen.jsonValue()).filter((text) => TROUBLE.test(text))).toEqual([]);
});
