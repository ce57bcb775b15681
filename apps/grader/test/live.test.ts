import type { SubmissionEvent } from '@yieldpoint/protocol';
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WebSocket } from 'ws';
import { Browser, follow, messages, opened } from './support/browser.ts';
import { finished, printed, scriptedSandbox } from './support/fake-sandbox.ts';
import { startTestServer, type TestServer } from './support/server.ts';

/** Gradings that named a gate in their source go on when it is opened. */
const gates = new Map<string, () => void>();
const gate = (name: string) => new Promise<void>((resolve) => gates.set(name, resolve));

let server: TestServer;
beforeAll(async () => {
  const script = (source: string) =>
    source.startsWith('gate') ? [printed('a'), gate(source), printed('b'), finished()] : [finished()];
  server = await startTestServer({
    sandbox: scriptedSandbox(script, 8),
    env: { SUBMISSIONS_PER_MINUTE: '10000', NEW_GUESTS_PER_MINUTE: '10000' },
  });
});
afterAll(() => server[Symbol.asyncDispose]());

const say = (socket: WebSocket, message: object) => socket.send(JSON.stringify(message));

async function next(socket: WebSocket): Promise<unknown> {
  const [data] = (await once(socket, 'message')) as [Buffer];
  return JSON.parse(data.toString());
}

test('stored events come first, then live ones, up to the verdict', async () => {
  const browser = new Browser(server.url);
  const id = await browser.submit('gate one');
  const socket = await opened(browser.connect());
  say(socket, { type: 'subscribe', submission: id, after: 0 });
  const events: SubmissionEvent[] = [];
  for await (const message of messages(socket)) {
    if (message.type === 'error') throw new Error(message.error.code);
    events.push(message);
    if (message.type === 'console' && message.text === 'a') gates.get('gate one')?.();
    if (message.type === 'finished') break;
  }
  expect(events.map(({ seq, type }) => [seq, type])).toEqual([
    [1, 'queued'],
    [2, 'started'],
    [3, 'console'],
    [4, 'console'],
    [5, 'finished'],
  ]);
  expect(await follow(browser, id, 3)).toEqual(events.slice(3));
});

test('a client that reconnects at every event misses none and gets none twice', async () => {
  const browser = new Browser(server.url);
  const id = await browser.submit('gate reconnecting');
  const got: number[] = [];
  while (got.length < 5) {
    const socket = await opened(browser.connect());
    say(socket, { type: 'subscribe', submission: id, after: got.length });
    const { seq } = (await next(socket)) as SubmissionEvent;
    got.push(seq);
    if (seq === 3) gates.get('gate reconnecting')?.();
    socket.terminate();
  }
  expect(got).toEqual([1, 2, 3, 4, 5]);
});

test('one socket follows many submissions', async () => {
  const browser = new Browser(server.url);
  await browser.arrive();
  const ids = await Promise.all(['1', '2', '3'].map((source) => browser.submit(source)));
  const socket = await opened(browser.connect());
  const verdicts = new Set<string>();
  for (const submission of ids) say(socket, { type: 'subscribe', submission, after: 0 });
  for await (const message of messages(socket)) {
    if (message.type === 'finished') verdicts.add(message.submission);
    if (verdicts.size === ids.length) break;
  }
  expect(verdicts).toEqual(new Set(ids));
});

test('unsubscribing stops the events of that submission only', async () => {
  const browser = new Browser(server.url);
  const [kept, left] = [await browser.submit('gate kept'), await browser.submit('gate left')];
  const socket = await opened(browser.connect());
  const heard: string[] = [];
  const incoming = messages(socket);
  say(socket, { type: 'subscribe', submission: left, after: 3 });
  say(socket, { type: 'unsubscribe', submission: left });
  say(socket, { type: 'subscribe', submission: kept, after: 2 });
  for await (const message of incoming) {
    if (message.type === 'error') throw new Error(message.error.code);
    heard.push(message.submission);
    if (message.seq === 3) {
      gates.get('gate left')?.();
      gates.get('gate kept')?.();
    }
    if (message.type === 'finished') break;
  }
  expect(new Set(heard)).toEqual(new Set([kept]));
});

test.each([
  ['nonsense', 'hello', 'not-json'],
  ['another shape', '{"type":"subscribe"}', 'invalid-request'],
  ['another type', '{"type":"publish","submission":"x"}', 'invalid-request'],
  ['a number below zero', '{"type":"subscribe","submission":"x","after":-1}', 'invalid-request'],
  ['a submission nobody made', '{"type":"subscribe","submission":"x"}', 'unknown-submission'],
])('%s is answered with an error, and the socket lives on', async (_what, text, code) => {
  const browser = new Browser(server.url);
  const id = await browser.submit('anything');
  const socket = await opened(browser.connect());
  socket.send(text);
  expect(await next(socket)).toMatchObject({ type: 'error', error: { code } });
  say(socket, { type: 'subscribe', submission: id, after: 0 });
  expect(await next(socket)).toMatchObject({ submission: id, seq: 1 });
  socket.terminate();
});

test("another guest's submission is unknown", async () => {
  const id = await new Browser(server.url).submit('mine');
  const stranger = new Browser(server.url);
  await stranger.submit('theirs');
  const socket = await opened(stranger.connect());
  say(socket, { type: 'subscribe', submission: id, after: 0 });
  expect(await next(socket)).toMatchObject({ submission: id, error: { code: 'unknown-submission' } });
  socket.terminate();
});

test('binary frames are refused, oversized ones close the socket', async () => {
  const socket = await opened(new Browser(server.url).connect());
  socket.send(Buffer.from('{}'));
  expect(await next(socket)).toMatchObject({ error: { code: 'not-json' } });
  socket.send('x'.repeat(20_000));
  const [code] = (await once(socket, 'close')) as [number];
  expect(code).toBe(1009);
});

test('there is an end to how many submissions a socket follows', async () => {
  const browser = new Browser(server.url);
  await browser.arrive();
  const socket = await opened(browser.connect());
  const ids = await Promise.all(Array.from({ length: 65 }, (_, index) => browser.submit(`${index}`)));
  // Beyond their last event, so that they stay followed.
  for (const submission of ids) say(socket, { type: 'subscribe', submission, after: 100 });
  expect(await next(socket)).toMatchObject({
    error: { code: 'too-many-subscriptions', details: { max: 64 } },
  });
  socket.terminate();
});

test('a page of another site cannot listen', async () => {
  const socket = new Browser(server.url).connect({ origin: 'https://elsewhere.example' });
  const [, response] = (await once(socket, 'unexpected-response')) as [unknown, { statusCode: number }];
  expect(response.statusCode).toBe(403);
});

test('an upgrade with a broken handshake does not hurt the server', async () => {
  const { hostname, port } = new URL(server.url);
  const raw = connect(Number(port), hostname);
  raw.write('GET /api/live HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
  const [answer] = (await once(raw, 'data')) as [Buffer];
  expect(answer.toString()).toMatch(/^HTTP\/1\.1 400/);
  raw.destroy();
  expect((await fetch(`${server.url}/api/healthz`)).status).toBe(200);
});

test('when the server stops it says so, and what was not graded is not lost', async () => {
  const own = await startTestServer({
    sandbox: scriptedSandbox(() => [printed('a'), new Promise(() => {})]),
    env: { SHUTDOWN_SECONDS: '0' },
  });
  const browser = new Browser(own.url);
  const id = await browser.submit('never ends');
  const socket = await opened(browser.connect());
  say(socket, { type: 'subscribe', submission: id, after: 2 });
  await next(socket);
  const closed = once(socket, 'close');
  const deaf = await opened(browser.connect());
  deaf.pause();
  await own[Symbol.asyncDispose]();
  expect((await closed)[0]).toBe(1012);
  deaf.terminate();
});
