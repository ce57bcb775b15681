import { expect, inject, test } from 'vitest';
import { visit } from './support/visit.ts';
import { START_TOGETHER } from './support/course-files.ts';

test.each([
  ['zh-CN', '/zh-CN'],
  ['zh-TW', '/zh-CN'],
  ['en-GB', '/en'],
  ['fr', '/en'],
])('a browser that prefers %s is led to %s', async (locale, expected) => {
  await using visitor = await visit({ locale });
  await visitor.page.goto(inject('url'));
  expect(new URL(visitor.page.url()).pathname).toBe(expected);
  expect(await visitor.page.locator('html').getAttribute('lang')).toBe(expected.slice(1));
});

test('the switch keeps the page and is remembered', async () => {
  await using visitor = await visit({ locale: 'en' });
  const { page } = visitor;
  await page.goto(`${inject('url')}/en/exercises/${START_TOGETHER.id}`);
  await page.locator('a[hreflang="zh-CN"]').first().click();
  await page.waitForURL(`**/zh-CN/exercises/${START_TOGETHER.id}`);
  await page.goto(inject('url'));
  expect(new URL(page.url()).pathname).toBe('/zh-CN');
});
