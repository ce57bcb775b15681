import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Browser, follow } from './support/browser.ts';
import { kinds } from './support/kinds.ts';
import { courseDir, startTestServer, type TestServer } from './support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server[Symbol.asyncDispose]());

const folder = join(courseDir, '01-numbers/01-add');
const ask = (browser: Browser) => browser.fetch('/api/exercises/add/solution');
const submitted = async (browser: Browser, source: string) => follow(browser, await browser.submit(source));

test('the solution is for who has passed, and stays theirs', async () => {
  const browser = new Browser(server.url);
  expect((await ask(browser)).status).toBe(403);
  await submitted(browser, kinds.wrong);
  expect(await (await ask(browser)).json()).toMatchObject({
    error: { code: 'not-passed', details: { exercise: 'add' } },
  });

  await submitted(browser, kinds.right);
  const response = await ask(browser);
  expect(response.headers.get('cache-control')).toBe('private, no-store');
  expect(await response.json()).toEqual({
    files: { 'exercise.ts': await readFile(join(folder, 'solution/exercise.ts'), 'utf8') },
    explanation: {
      en: await readFile(join(folder, 'explanation.en.md'), 'utf8'),
      'zh-CN': await readFile(join(folder, 'explanation.zh-CN.md'), 'utf8'),
    },
  });

  await submitted(browser, kinds.wrong);
  expect((await ask(browser)).status).toBe(200);
  expect((await ask(new Browser(server.url))).status).toBe(403);
  expect((await browser.fetch('/api/exercises/slow/solution')).status).toBe(403);
});

test('no other answer carries any of it', async () => {
  const explanation = (await readFile(join(folder, 'explanation.en.md'), 'utf8')).trim();
  for (const path of ['course', 'exercises', 'exercises/add', 'chapters/numbers', 'openapi.json']) {
    const body = await (await fetch(`${server.url}/api/${path}`)).text();
    expect(body).not.toContain(JSON.stringify(explanation).slice(1, -1));
    expect(body).not.toContain('return a + b');
  }
});
