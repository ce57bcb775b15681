import { expect, test } from 'vitest';
import { Browser, follow } from './support/browser.ts';
import { finished, printed, scriptedSandbox } from './support/fake-sandbox.ts';
import { startTestServer } from './support/server.ts';

test('a socket gets every event, numbered without gap, up to the verdict', async () => {
  await using server = await startTestServer({
    sandbox: scriptedSandbox(() => [printed('a'), printed('b'), finished()]),
  });
  const browser = new Browser(server.url);
  const id = await browser.submit('anything');
  const events = await follow(browser, id);
  expect(events.map(({ type }) => type)).toEqual(['queued', 'started', 'console', 'console', 'finished']);
  expect(events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
  expect(await follow(browser, id, 3)).toEqual(events.slice(3));
});
