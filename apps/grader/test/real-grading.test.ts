import { submissionEventSchema } from '@yieldpoint/protocol';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Browser, follow } from './support/browser.ts';
import { courseDir, startTestServer, type TestServer } from './support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server[Symbol.asyncDispose]());

const sourceOf = (kind: 'starter' | 'solution') =>
  readFile(join(courseDir, '01-numbers/01-add', kind, 'exercise.ts'), 'utf8');

async function verdictOf(source: string, exercise = 'add') {
  const browser = new Browser(server.url);
  const id = await browser.submit(source, { exercise });
  const events = await follow(browser, id);
  const submission = (await (await browser.fetch(`/api/submissions/${id}`)).json()) as object;
  return { id, events, submission, last: events.at(-1) };
}

test('the solution passes, hidden tests and all', async () => {
  const { events, last, submission } = await verdictOf(await sourceOf('solution'));
  expect(last).toMatchObject({
    type: 'finished',
    verdict: 'passed',
    score: 10,
    counts: { total: 5, passed: 5, failed: 0, hidden: 2, hiddenPassed: 2 },
  });
  expect(submission).toMatchObject({ state: 'finished', verdict: 'passed', score: 10, attempt: 1 });
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_event, index) => index + 1));
  expect(events.filter(({ type }) => type === 'started')).toHaveLength(1);
  for (const event of events) expect(submissionEventSchema.parse(event)).toEqual(event);
});

test('the starter fails, and is told where', async () => {
  const { events, last } = await verdictOf(await sourceOf('starter'));
  expect(last).toMatchObject({ type: 'finished', verdict: 'failed', score: 0 });
  const failed = events.find((event) => event.type === 'test-finished' && event.status === 'failed');
  expect(failed).toMatchObject({ expected: '3', actual: '-1' });
});

test('what does not compile is rejected with a position', async () => {
  const { events, last } = await verdictOf('export function add(a, b) {\n  return a +;\n}\n');
  expect(last).toMatchObject({ type: 'finished', verdict: 'rejected' });
  const rejected = events.find(({ type }) => type === 'rejected');
  expect(rejected).toMatchObject({ diagnostics: [{ file: 'exercise.ts', line: 2 }] });
});

test('an endless loop times out, and the next submission is unaffected', async () => {
  const { last } = await verdictOf('export function add() {\n  for (;;);\n}\n', 'slow');
  expect(last).toMatchObject({ type: 'finished', verdict: 'timeout' });
  expect((await verdictOf(await sourceOf('solution'))).last).toMatchObject({ verdict: 'passed' });
});
