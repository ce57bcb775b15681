import { expect, inject, test } from 'vitest';
import { START_TOGETHER } from './support/course-files.ts';
import { visit } from './support/visit.ts';

declare global {
  interface Window {
    /** How tall the editor's lines and their numbers were, whenever that changed. */
    heights: string[];
  }
}

/** Notes in every frame, just before it is painted, how tall the numbers of the first lines are, and the lines. */
function watchLines(): void {
  window.heights = [];
  const heightsOf = (selector: string) =>
    [...document.querySelectorAll<HTMLElement>(selector)]
      .map(({ offsetHeight }) => offsetHeight)
      .filter((height) => height > 0)
      .slice(0, 5);
  const note = () => {
    const numbers = heightsOf('.cm-lineNumbers .cm-gutterElement');
    if (numbers.length === 0) return;
    const now = `${numbers.join()} beside ${heightsOf('.cm-line').join()}`;
    if (window.heights.at(-1) !== now) window.heights.push(now);
  };
  const frame = () => {
    // Observers run after everything else that a frame does: a new one each time, for it speaks once.
    const last = new ResizeObserver(() => (last.disconnect(), note()));
    last.observe(document.documentElement);
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

// Regression: for a frame or more the numbers stood higher than their lines.
test.each([
  ['large', { width: 1280, height: 800 }],
  ['small', { width: 390, height: 844 }],
])('on a %s screen nothing jumps when the editor comes', async (size, viewport) => {
  await using visitor = await visit({ viewport });
  const { page } = visitor;
  await page.addInitScript(watchLines);
  await page.goto(`${inject('url')}/en/exercises/${START_TOGETHER.id}`);
  if (size === 'small') await page.getByRole('tab', { name: 'Code' }).click();
  await page.waitForFunction(() => window.heights.length > 0);
  // Long enough for the editor to measure itself in its own time.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  expect(await page.evaluate(() => window.heights)).toEqual(['22,22,22,22,22 beside 22,22,22,22,22']);
});
