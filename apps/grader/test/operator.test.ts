import type { OperatorState } from '@yieldpoint/protocol';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Browser, follow, newKey } from './support/browser.ts';
import { finished, scriptedSandbox } from './support/fake-sandbox.ts';
import { courseDir, startTestServer, type TestServer } from './support/server.ts';

const token = 'the-operator-of-this-place';
const env = { OPERATOR_TOKEN: token };
const lost = { type: 'failed', code: 'exercise-gone', willRetry: false } as const;

function operator({ url }: Pick<TestServer, 'url'>, shown = token) {
  const ask = async (path: string, init: RequestInit = {}) => {
    const headers = { authorization: `Bearer ${shown}`, 'content-type': 'application/json' };
    const response = await fetch(`${url}/api/operator${path}`, { ...init, headers });
    return { status: response.status, body: await response.json() };
  };
  return {
    state: async () => (await ask('')).body as OperatorState,
    ask,
    regrade: (body: object) => ask('/regrade', { method: 'POST', body: JSON.stringify(body) }),
  };
}

/** A copy of the fixture course whose one exercise can be changed. */
async function ownCourse() {
  const folder = await mkdtemp(join(tmpdir(), 'yieldpoint-course-'));
  await cp(courseDir, folder, { recursive: true });
  const tests = join(folder, '01-numbers/01-add/tests/visible.test.ts');
  return { folder, tests, [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) };
}

test('without a token there is no operator; with one, only for who shows it', async () => {
  await using nobody = await startTestServer({ sandbox: scriptedSandbox(() => []) });
  expect((await operator(nobody).ask('')).status).toBe(404);
  await using server = await startTestServer({ sandbox: scriptedSandbox(() => []), env });
  expect(await operator(server, `${token}x`).ask('')).toMatchObject({
    status: 401,
    body: { error: { code: 'wrong-token' } },
  });
  expect((await operator(server, 'x').regrade({})).status).toBe(401);
  expect((await operator(server).ask('')).status).toBe(200);
});

test('what could not be graded is shown, and queued again for its student', async () => {
  let isBroken = true;
  await using server = await startTestServer({
    sandbox: scriptedSandbox(() => [isBroken ? lost : finished()]),
    env,
  });
  const browser = new Browser(server.url);
  const id = await browser.submit('x');
  await follow(browser, id);
  const told = [
    { submission: id, exercise: 'add', code: 'exercise-gone', attempts: 1, at: expect.any(String) },
  ];
  expect(await operator(server).state()).toMatchObject({
    parked: told,
    failures: told,
    queue: { waiting: 0, waitingForRegrade: 0, running: 0, stopping: false },
    sandbox: { capacity: 1, walls: [{ name: 'watchdog' }] },
  });
  isBroken = false;
  expect(await operator(server).regrade({ submission: id })).toEqual({ status: 200, body: { queued: 1 } });
  const events = await follow(browser, id, 3);
  expect(events.at(-1)).toMatchObject({ type: 'finished', attempt: 2 });
  expect(await operator(server).state()).toMatchObject({ parked: [], failures: told });
});

test('after its tests changed, an exercise’s submissions are graded again, once, and old verdicts are kept', async () => {
  await using course = await ownCourse();
  const database = await mkdtemp(join(tmpdir(), 'yieldpoint-grader-'));
  const start = (verdict: 'passed' | 'failed') =>
    startTestServer({
      sandbox: scriptedSandbox(() => [finished(verdict)]),
      env: { ...env, COURSE_DIR: course.folder, DATA_DIR: database },
    });
  const browser = new Browser('');
  let id: string;
  {
    await using server = await start('passed');
    const before = new Browser(server.url);
    id = await before.submit('x');
    await follow(before, id);
    browser.cookie = before.cookie;
    expect((await operator(server).regrade({ exercise: 'add' })).body).toEqual({ queued: 0 });
  }
  const path = course.tests;
  await writeFile(path, `${await readFile(path, 'utf8')}\n// A change of the tests.\n`);
  await using server = await start('failed');
  const after = Object.assign(new Browser(server.url), { cookie: browser.cookie });
  expect((await operator(server).regrade({ exercise: 'add' })).body).toEqual({ queued: 1 });
  const events = await follow(after, id, 3);
  expect(events.at(-1)).toMatchObject({ type: 'finished', verdict: 'failed', attempt: 2 });
  expect((await operator(server).regrade({ exercise: 'add' })).body).toEqual({ queued: 0 });
  expect((await operator(server).regrade({})).body).toEqual({ queued: 0 });
  const { attempts } = (await operator(server).ask(`/submissions/${id}/attempts`)).body as {
    attempts: { outcome: string; exerciseVersion: string }[];
  };
  expect(attempts.map(({ outcome }) => outcome)).toEqual(['passed', 'failed']);
  expect(attempts[0]?.exerciseVersion).not.toBe(attempts[1]?.exerciseVersion);
  // Who follows from the beginning is told both gradings.
  const all: string[] = [];
  const page = await after.fetch(`/api/submissions/${id}/events`);
  for (const { type } of ((await page.json()) as { events: { type: string }[] }).events) all.push(type);
  expect(all).toEqual(['queued', 'started', 'finished', 'started', 'finished']);
  await rm(database, { recursive: true, force: true });
});

test('what is not there is told as such', async () => {
  await using server = await startTestServer({ sandbox: scriptedSandbox(() => []), env });
  const { regrade, ask } = operator(server);
  expect(await regrade({ submission: 'nobody' })).toMatchObject({
    status: 404,
    body: { error: { code: 'unknown-submission' } },
  });
  expect(await regrade({ exercise: 'nothing' })).toMatchObject({
    status: 404,
    body: { error: { code: 'unknown-exercise' } },
  });
  expect(await regrade({ exercises: ['add'] })).toMatchObject({
    status: 400,
    body: { error: { code: 'invalid-request' } },
  });
  expect((await ask('/submissions/nobody/attempts')).status).toBe(404);
});

test('a queue that is full sheds what comes, before anything is stored', async () => {
  let end = () => {};
  const gate = new Promise<void>((resolve) => (end = resolve));
  await using server = await startTestServer({
    sandbox: scriptedSandbox(() => [gate, finished()]),
    env: { QUEUE_LIMIT: '2' },
  });
  const browser = new Browser(server.url);
  for (let count = 0; count < 3; count += 1) await browser.submit(`x${count}`);
  const refused = await browser.post({
    exercise: 'add',
    files: { 'exercise.ts': 'y' },
    idempotencyKey: newKey(),
  });
  expect(refused.status).toBe(503);
  expect(refused.headers.get('retry-after')).toBe('5');
  expect(await refused.json()).toMatchObject({ error: { code: 'overloaded' } });
  end();
});

test('an answer names its request, and so do the log lines of the grading that it began', async () => {
  await using server = await startTestServer({ sandbox: scriptedSandbox(() => [finished()]) });
  const browser = new Browser(server.url);
  const response = await browser.post({
    exercise: 'add',
    files: { 'exercise.ts': '' },
    idempotencyKey: newKey(),
  });
  expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
});
