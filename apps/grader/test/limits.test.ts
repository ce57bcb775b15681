import { once } from 'node:events';
import { expect, test } from 'vitest';
import { Browser, newKey, opened } from './support/browser.ts';
import { finished, scriptedSandbox } from './support/fake-sandbox.ts';
import { startTestServer } from './support/server.ts';

const start = (env: Record<string, string>) =>
  startTestServer({ env, sandbox: scriptedSandbox(() => [finished()]) });

const submission = () => ({
  exercise: 'add',
  files: { 'exercise.ts': 'export {}' },
  idempotencyKey: newKey(),
});

test('a guest who submits too often is told when to try again', async () => {
  await using server = await start({ SUBMISSIONS_PER_MINUTE: '3' });
  const browser = new Browser(server.url);
  for (let count = 0; count < 3; count += 1) expect((await browser.post(submission())).status).toBe(202);
  const refused = await browser.post(submission());
  expect(refused.status).toBe(429);
  const { error } = (await refused.json()) as { error: { code: string; details: { retryAfter: number } } };
  expect(error.code).toBe('rate-limited');
  expect(error.details.retryAfter).toBeGreaterThan(0);
  expect(error.details.retryAfter).toBeLessThanOrEqual(60);
  expect(refused.headers.get('retry-after')).toBe(String(error.details.retryAfter));
});

test("one guest's limit does not touch another", async () => {
  await using server = await start({ SUBMISSIONS_PER_MINUTE: '1' });
  const [one, two] = [new Browser(server.url), new Browser(server.url)];
  expect((await one.post(submission())).status).toBe(202);
  expect((await one.post(submission())).status).toBe(429);
  expect((await two.post(submission())).status).toBe(202);
});

test('dropping cookies, or collecting fresh ones, does not get around the limit', async () => {
  await using server = await start({ NEW_GUESTS_PER_MINUTE: '3' });
  const known = new Browser(server.url);
  for (let count = 0; count < 3; count += 1) {
    const browser = count === 0 ? known : new Browser(server.url);
    expect((await browser.post(submission())).status).toBe(202);
  }
  expect((await new Browser(server.url).post(submission())).status).toBe(429);
  const collector = await new Browser(server.url).arrive();
  expect(collector.cookie).not.toBe('');
  expect((await collector.post(submission())).status).toBe(429);
  expect((await known.post(submission())).status).toBe(202);
});

test('one address may open so many websockets, and another when one is closed', async () => {
  await using server = await start({ SOCKETS_PER_ADDRESS: '2' });
  const browser = await new Browser(server.url).arrive();
  const first = await opened(browser.connect());
  await opened(browser.connect());
  const [code] = (await once(browser.connect(), 'close')) as [number];
  expect(code).toBe(1013);
  first.close();
  await once(first, 'close');
  const next = await opened(browser.connect());
  next.send('{}');
  await once(next, 'message');
});

const from = (forwarded: string) => ({ 'x-forwarded-for': forwarded });

test('an address that a client makes up is not believed, with a proxy in front or without', async () => {
  for (const TRUST_PROXY of ['false', 'true']) {
    await using server = await start({ NEW_GUESTS_PER_MINUTE: '2', TRUST_PROXY });
    const statuses = [];
    for (const claimed of ['203.0.113.1', '203.0.113.2', '203.0.113.3'])
      statuses.push(
        // As a proxy writes it: what the client said, then where it came from.
        (await new Browser(server.url).post(submission(), from(`${claimed}, 198.51.100.9`))).status,
      );
    expect(statuses).toEqual([202, 202, 429]);
  }
});

test('behind a proxy each network has a limit of its own', async () => {
  await using server = await start({ NEW_GUESTS_PER_MINUTE: '1', TRUST_PROXY: 'true' });
  const status = async (address: string) =>
    (await new Browser(server.url).post(submission(), from(address))).status;
  expect(await status('198.51.100.1')).toBe(202);
  expect(await status('198.51.100.2')).toBe(202);
  expect(await status('2001:db8::1')).toBe(202);
  expect(await status('2001:db8::2')).toBe(429);
});
