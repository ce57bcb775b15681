import type { SubmissionEvent } from '@yieldpoint/protocol';
import { mkdtempDisposable } from 'node:fs/promises';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { finished, printed, scriptedSandbox } from './support/fake-sandbox.ts';
import { kinds } from './support/kinds.ts';
import { listen, openPage, submitTo } from './support/page.ts';
import { freePort } from './support/process.ts';
import { startTestServer, type TestServer } from './support/server.ts';

const never = new Promise(() => {});
const quick = scriptedSandbox(() => [printed('a'), finished()]);
/** Every event from the first to the verdict, once and in order. */
function expectWhole(events: SubmissionEvent[]): void {
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_event, index) => index + 1));
  expect(events.at(-1)?.type).toBe('finished');
}

describe('asking', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test('the course, its chapters and exercises come typed', async () => {
    const { client } = await openPage(server.url);
    const course = await client.getCourse();
    expect(course.chapters.map(({ slug }) => slug)).toEqual(['numbers']);
    expect((await client.getChapter('numbers')).body['zh-CN']).toContain('加起来');
    expect((await client.getGlossary()).terms).toMatchObject([
      { id: 'sum', term: { en: 'sum', 'zh-CN': '和' }, python: 'sum', typescript: null, chapter: 'numbers' },
    ]);
    expect((await client.listExercises()).map(({ id }) => id)).toEqual(['add', 'slow']);
    const exercise = await client.getExercise('add');
    expect(Object.keys(exercise.starter)).toEqual(['exercise.ts']);
    expect(JSON.stringify(exercise)).not.toMatch(/add\(a, 17\)|return a \+ b/);
    expect(Object.keys(exercise.visibleTests)).toEqual(['visible.test.ts']);
  });

  test('errors come as codes', async () => {
    const { client } = await openPage(server.url);
    await expect(client.getExercise('../admin')).rejects.toMatchObject({
      code: 'unknown-exercise',
      status: 404,
    });
    await expect(client.getSubmission('nope')).rejects.toMatchObject({ code: 'unknown-submission' });
    await expect(submitTo(client, 'x'.repeat(70_000))).rejects.toMatchObject({
      code: 'source-too-large',
      details: { maxBytes: 65_536 },
    });
  });

  test('a submission is followed to its verdict and found again', async () => {
    const { client } = await openPage(server.url);
    const id = await submitTo(client, kinds.right);
    const { events, statuses, done } = listen(client, id);
    await done;
    expectWhole(events);
    expect(statuses).toEqual(['connecting', 'live', 'closed']);
    expect(await client.listSubmissions({ exercise: 'add', limit: 1 })).toMatchObject([
      { id, verdict: 'passed', lastSeq: events.length },
    ]);
    expect(await client.getEvents(id, { after: 2 })).toEqual({
      events: events.slice(2),
      lastSeq: events.length,
    });
    const rest = listen(client, id, { after: 3 });
    await rest.done;
    expect(rest.events).toEqual(events.slice(3));
  });

  test('what the server refuses to follow is an error, not a retry', async () => {
    const { client } = await openPage(server.url);
    const { done, statuses } = listen(client, 'nope');
    await expect(done).rejects.toMatchObject({ code: 'unknown-submission' });
    expect(statuses.at(-1)).toBe('closed');
  });

  test('where websockets are blocked it polls', async () => {
    const { client } = await openPage(server.url, {
      timing: { outageMs: 0 },
      openSocket: () => {
        throw new Error('blocked by policy');
      },
    });
    const { events, statuses, done } = listen(client, await submitTo(client, kinds.wrong));
    await done;
    expectWhole(events);
    expect(statuses).toEqual(['connecting', 'reconnecting', 'polling', 'closed']);
  });

  test('a connection that went silent is noticed and replaced', async () => {
    const silent = new WebSocketServer({ port: 0, host: '127.0.0.1' });
    await once(silent, 'listening');
    let opened = 0;
    const { client, browser } = await openPage(server.url, {
      timing: { quietMs: 50 },
      openSocket: (address) => {
        opened += 1;
        const { port } = silent.address() as AddressInfo;
        return opened === 1
          ? new WebSocket(`ws://127.0.0.1:${port}`)
          : new WebSocket(address, { headers: { cookie: browser.cookie } });
      },
    });
    const { events, statuses, done } = listen(client, await submitTo(client, kinds.wrong));
    await done;
    expectWhole(events);
    expect(opened).toBe(2);
    expect(statuses).toEqual(['connecting', 'live', 'closed']);
    silent.close();
  });
});

test('leaving the page ends the following quietly', async () => {
  await using server = await startTestServer({
    sandbox: scriptedSandbox(() => [printed('a'), never]),
    env: { SHUTDOWN_SECONDS: '0' },
  });
  const { client } = await openPage(server.url);
  const leave = new AbortController();
  const { done, statuses, until } = listen(client, await submitTo(client, 'x'), { signal: leave.signal });
  await until('console');
  leave.abort();
  await done;
  expect(statuses).toEqual(['connecting', 'live', 'closed']);
});

test('when the server goes away in the middle, following continues on the next one', async () => {
  await using dir = await mkdtempDisposable(join(tmpdir(), 'yieldpoint-client-'));
  const env = { DATA_DIR: dir.path, PORT: String(await freePort()), SHUTDOWN_SECONDS: '0' };
  const first = await startTestServer({ env, sandbox: scriptedSandbox(() => [printed('a'), never]) });
  const { client } = await openPage(first.url);
  const { events, statuses, done, until } = listen(client, await submitTo(client, 'x'));
  await until('console');
  await first[Symbol.asyncDispose]();
  await using second = await startTestServer({ env, sandbox: quick });
  await done;
  expect(second.url).toBe(first.url);
  expect(events.map(({ seq, type, attempt }) => [seq, type, attempt])).toEqual([
    [1, 'queued', 1],
    [2, 'started', 1],
    [3, 'console', 1],
    [4, 'started', 2],
    [5, 'console', 2],
    [6, 'finished', 2],
  ]);
  // It had said that it would be back.
  expect(statuses).toEqual(['connecting', 'live', 'closed']);
});
