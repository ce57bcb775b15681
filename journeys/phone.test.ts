import { expect, inject, test } from 'vitest';
import { visit } from './support/visit.ts';
import { START_TOGETHER } from './support/course-files.ts';
import { LOCALES } from './support/words.ts';

const PATHS = ['', `/chapters/${START_TOGETHER.chapter}`, `/exercises/${START_TOGETHER.id}`];
const CASES = LOCALES.flatMap((locale) => PATHS.map((path) => ({ locale, path: path || '/' })));

test.each(CASES)('$path in $locale fits a phone without sideways scrolling', async ({ locale, path }) => {
  await using visitor = await visit({
    locale,
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const { page, complaints } = visitor;
  await page.goto(`${inject('url')}/${locale}${path}`, { waitUntil: 'networkidle' });
  const [content, screen] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(content).toBe(screen);
  expect(complaints).toEqual([]);
});
