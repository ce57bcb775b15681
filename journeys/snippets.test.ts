import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { visit } from './support/visit.ts';
import { openPlatform } from './support/platform.ts';
import { snippetCourse } from './support/snippet-course.ts';
import { violationsInEachTheme } from './support/violations.ts';

let course: Awaited<ReturnType<typeof snippetCourse>>;
let platform: Awaited<ReturnType<typeof openPlatform>>;
beforeAll(async () => {
  course = await snippetCourse();
  platform = await openPlatform({ COURSE_DIR: course.folder });
});
afterAll(async () => {
  await platform[Symbol.asyncDispose]();
  await course[Symbol.asyncDispose]();
});

/** Loading a compiler or CPython takes its time on a busy machine. */
const PATIENCE = { timeout: 120_000 };
const LONG = { timeout: 600_000 };

/** The card of the chapter's snippet, by the roles and names that a reader goes by. */
function cardOn(page: Page) {
  const card = page.getByRole('region', { name: /^A program to change and run/ });
  const panel = card.getByRole('tabpanel');
  return {
    panel,
    tab: (name: string) => card.getByRole('tab', { name }),
    button: (name: string) => panel.getByRole('button', { name }),
    async lines() {
      const texts = await panel
        .getByRole('group', { name: /^Output of/ })
        .locator('samp')
        .allTextContents();
      return texts.map((text) => text.trimEnd());
    },
    async says(state: RegExp) {
      await panel.getByRole('status').filter({ hasText: state }).waitFor(PATIENCE);
    },
    async write(text: string) {
      await panel
        .getByRole('group', { name: /^Code of/ })
        .or(panel.getByRole('textbox'))
        .click();
      // Who pressed into the text goes on in the editor.
      await panel.locator('.cm-focused').getByRole('textbox').waitFor(PATIENCE);
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.insertText(text);
    },
  };
}

test('a reader runs a snippet in both languages, changes it, and stops what does not end', LONG, async () => {
  await using visitor = await visit();
  const { page, complaints } = visitor;
  await page.goto(`${platform.url}/en/chapters/tasks`);
  const card = cardOn(page);

  await card.button('Run').click();
  await card.says(/^Done/);
  expect(await card.lines()).toEqual(['1 Paris', '2 London']);

  await card.write(`console.log('changed');\nconst x: number = 1;\nthrow new Error(String(x));`);
  await page.keyboard.press('ControlOrMeta+Enter');
  await card.says(/^Line 3: Error: 1$/);
  expect(await card.lines()).toEqual(['changed']);

  await card.write('while (true) {}');
  await card.button('Run').click();
  await card.says(/^Running/);
  // The page still answers.
  expect(await page.evaluate(() => 1 + 1)).toBe(2);
  await card.button('Stop').click();
  await card.says(/^Stopped/);

  await card.write('const x = ;');
  await card.button('Run').click();
  await card.says(/^Line 1: /);
  await card.button('Reset').click();
  expect(await card.panel.getByRole('textbox').innerText()).toContain("visit('London', 2)");

  await card.tab('Python').click();
  await card.button('Run').click();
  await card.says(/^Done/);
  expect(await card.lines()).toEqual(['1 Paris', '2 London']);
  await card.write('while True: print(1)');
  await card.button('Run').click();
  await card.says(/^Stopped: it printed more/);
  await card.write('while True: pass');
  await card.button('Run').click();
  await card.says(/^Running/);
  await card.button('Stop').click();
  await card.says(/^Stopped/);
  // The next one gets an interpreter of its own.
  await card.write('1 / 0');
  await card.button('Run').click();
  await card.says(/^Line 1: ZeroDivisionError: division by zero$/);

  expect(complaints).toEqual([]);
});

test.each(['typescript', 'python'])('a program in %s reaches no other origin', LONG, async (language) => {
  await using visitor = await visit();
  const { page } = visitor;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${platform.url}/en/chapters/tasks`);
  const card = cardOn(page);
  await card.tab(language === 'python' ? 'Python' : 'TypeScript').click();
  await card.write(
    language === 'python'
      ? 'import js\nprint("asked")\njs.fetch("https://a.example/")'
      : `declare const fetch: (url: string) => Promise<unknown>;
await fetch('https://a.example/').catch(() => undefined);
console.log('asked');`,
  );
  await card.button('Run').click();
  // Python may fail over the answer that it does not get.
  await card.says(/^(Done|Line \d+)/);
  expect(await card.lines()).toContain('asked');
  expect(asked.filter((url) => !url.startsWith(platform.url) && !url.startsWith('data:'))).toEqual([]);
});

test.each(['en', 'zh-CN'] as const)(
  'the chapter in %s has no accessibility violation, light or dark',
  async (locale) => {
    await using visitor = await visit({ locale, reducedMotion: 'reduce' });
    const { page, complaints } = visitor;
    await page.goto(`${platform.url}/${locale}/chapters/tasks`, { waitUntil: 'networkidle' });
    expect(
      await page
        .getByRole('img', { name: locale === 'en' ? 'One step of the loop.' : '循环的一步。' })
        .count(),
    ).toBe(1);
    expect(await page.getByRole('region', { name: locale === 'en' ? /^Timeline/ : /^时间线/ }).count()).toBe(
      1,
    );
    await page.getByRole('tabpanel').getByRole('button').first().click();
    await page
      .getByRole('status')
      .filter({ hasText: locale === 'en' ? /^Done/ : /^运行结束/ })
      .waitFor(PATIENCE);
    expect(await violationsInEachTheme(page)).toEqual([]);
    expect(complaints).toEqual([]);
  },
);
