import { expect, test } from 'vitest';
import { Browser, newKey } from './support/browser.ts';
import { startTestServer } from './support/server.ts';

const submission = () => ({
  exercise: 'add',
  files: { 'exercise.ts': 'export {}' },
  idempotencyKey: newKey(),
});

test('a guest who submits too often is told when to try again', async () => {
  await using server = await startTestServer({ env: { SUBMISSIONS_PER_MINUTE: '3' } });
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
  await using server = await startTestServer({ env: { SUBMISSIONS_PER_MINUTE: '1' } });
  const [one, two] = [new Browser(server.url), new Browser(server.url)];
  expect((await one.post(submission())).status).toBe(202);
  expect((await one.post(submission())).status).toBe(429);
  expect((await two.post(submission())).status).toBe(202);
});

test('dropping cookies, or collecting fresh ones, does not get around the limit', async () => {
  await using server = await startTestServer({ env: { NEW_GUESTS_PER_MINUTE: '3' } });
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
