import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { visit } from './support/visit.ts';
import { readExercise, START_TOGETHER } from './support/course-files.ts';
import { ExercisePage } from './support/exercise-page.ts';
import { openPlatform } from './support/platform.ts';

/** What the page says of trouble, in English. */
const TROUBLE =
  /live connection|fetched every few seconds|could not be reached|restarting|broke on our side|not accepted/;

/** An outage as short as this no page tells of: below `OUTAGE_MS` of the client, with room for a retry. */
const SILENT_MS = 3_500;

/** All that the page shows from now on, and not only at its end. */
async function watch(page: Page) {
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
  return { trouble: async () => (await seen.jsonValue()).filter((text) => TROUBLE.test(text)) };
}

/** The exercise, and what the page shows of trouble while it is done. */
async function open(page: Page, url: string) {
  const exercise = new ExercisePage(page, 'en');
  await page.goto(`${url}/en/exercises/${START_TOGETHER.id}`);
  return { exercise, seen: await watch(page) };
}

test('a grader told to stop while a student works is replaced, and the student sees nothing of it', async () => {
  await using platform = await openPlatform();
  await using visitor = await visit();
  const { page } = visitor;
  const { exercise, seen } = await open(page, platform.url);

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
  expect(await seen.trouble()).toEqual([]);
});

test('one that is gone between the acceptance and the first look at the results is waited for, too', async () => {
  await using platform = await openPlatform();
  await using visitor = await visit();
  const { page } = visitor;
  const { exercise, seen } = await open(page, platform.url);
  const away = Promise.withResolvers<number>();
  await page.route('**/api/submissions', async (route) => {
    const response = await route.fetch();
    platform.restartGrader();
    await until(platform.url, 'closed');
    const began = performance.now();
    await route.fulfill({ response });
    await until(platform.url, 'answering');
    away.resolve(performance.now() - began);
  });

  await exercise.write(await readExercise('solution/exercise.ts'));
  await exercise.submit();
  const isShort = (await away.promise) < SILENT_MS;
  await exercise.reads(exercise.words.passed);
  expect(platform.restarts).toHaveLength(1);
  // A machine that needs longer than pages are patient has something to tell.
  expect(await seen.trouble()).toEqual(isShort ? [] : expect.anything());
});

/** Resolves when nobody listens there, or when somebody does. */
async function until(url: string, state: 'closed' | 'answering'): Promise<void> {
  for (;;) {
    const answer = await fetch(`${url}/api/healthz`).catch(() => null);
    await answer?.text();
    if ((answer === null) === (state === 'closed')) return;
    await pause(20);
  }
}
