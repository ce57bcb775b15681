import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import { Browser, messages, newKey, opened } from './support/browser.ts';
import { finished, printed, scriptedSandbox } from './support/fake-sandbox.ts';
import { startTestServer } from './support/server.ts';

const LINES = 1_000;
/** All lines together are far more than a socket's buffers hold. */
const line = printed('x'.repeat(16 * 1024));
const MOST_BUFFERED = 2 * 1024 * 1024;

test('who does not read while a submission streams costs a page of memory, and gets it all when they read', async () => {
  await using server = await startTestServer({
    sandbox: scriptedSandbox(() => [...Array.from({ length: LINES }, () => line), finished()]),
  });
  const browser = await new Browser(server.url).arrive();
  const socket = await opened(browser.connect());
  const heard = messages(socket);
  socket.pause();
  const id = await browser.submit('talks without end');
  socket.send(JSON.stringify({ type: 'subscribe', submission: id, after: 0 }));

  let buffered = 0;
  const stored = async () => {
    for (const client of server.app.websocketServer.clients)
      buffered = Math.max(buffered, client.bufferedAmount);
    const answer = await browser.fetch(`/api/submissions/${id}`);
    return ((await answer.json()) as { state: string }).state;
  };
  await expect.poll(stored, { timeout: 60_000 }).toBe('finished');
  expect(server.app.websocketServer.clients.size).toBe(1);
  expect(buffered).toBeLessThan(MOST_BUFFERED);

  socket.resume();
  const seqs: number[] = [];
  for await (const message of heard) {
    if (message.type === 'error') throw new Error(message.error.code);
    seqs.push(message.seq);
    if (message.type === 'finished') break;
  }
  expect(seqs).toEqual(seqs.map((_seq, index) => index + 1));
  expect(seqs).toHaveLength(LINES + 3);
  socket.terminate();
}, 120_000);

/** Begins a request whose body never comes to its end. */
async function drip(url: string, head: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.write(head);
  return socket;
}

const DRIPS = 300;
const heads = [
  'POST /api/submissions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{"exercise":',
  'POST /api/submissions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{"exe',
  'POST /api/submissions HTTP/1.1\r\nHost: x\r\nX-Sl',
  'GET /api/live HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\n',
];

test('hundreds of requests that never end hold nobody up, and are cut off by the clock', async () => {
  await using server = await startTestServer({
    sandbox: scriptedSandbox(() => [finished()]),
    env: { NEW_GUESTS_PER_MINUTE: '1000' },
  });
  const slow = await Promise.all(
    Array.from({ length: DRIPS }, (_, at) => drip(server.url, heads[at % heads.length] ?? '')),
  );
  const answer = await new Browser(server.url).post({
    exercise: 'add',
    files: { 'exercise.ts': 'export {}' },
    idempotencyKey: newKey(),
  });
  expect(answer.status).toBe(202);
  const { requestTimeout, headersTimeout } = server.app.server;
  expect(requestTimeout).toBe(60_000);
  expect(headersTimeout).toBeGreaterThan(0);
  expect(headersTimeout).toBeLessThanOrEqual(requestTimeout);
  for (const socket of slow) socket.destroy();
});
