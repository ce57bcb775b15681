// `pnpm pictures`: takes the pictures of the README from the platform as it is now.
import path from 'node:path';
import { chromium } from 'playwright-core';
import { build } from '../scripts/lib/setup/build.mjs';
import { launchOptions, visitWith } from './support/browser.ts';
import { readExercise, START_TOGETHER } from './support/course-files.ts';
import { ExercisePage } from './support/exercise-page.ts';
import { openPlatform } from './support/platform.ts';

const FOLDER = path.resolve(import.meta.dirname, '../docs/pictures');

await build();
await using platform = await openPlatform();
const browser = await chromium.launch(await launchOptions());
await using visitor = await visitWith(browser, {
  viewport: { width: 1280, height: 860 },
  reducedMotion: 'reduce',
});
const { page } = visitor;
const exercise = new ExercisePage(page, 'en');
const take = async (name: string) => {
  // Nothing is under the pointer.
  await page.mouse.move(0, 0);
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`) });
};

await page.goto(`${platform.url}/en/exercises/${START_TOGETHER.id}`);
await exercise.write(await readExercise('solution/exercise.ts'));
await exercise.submit();
await exercise.reads(exercise.words.passed);
await exercise.tests.first().locator('summary').click();
await take('exercise');

await exercise.write(await readExercise('mistakes/one-by-one/exercise.ts'));
await exercise.submit();
await exercise.reads(exercise.words.failed);
await page.setViewportSize({ width: 1280, height: 1240 });
await take('mistake');
