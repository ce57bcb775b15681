import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { Heartbeat } from './heartbeat.ts';

async function connected(options: { autoPong: boolean }) {
  const http = createServer().listen(0, '127.0.0.1');
  await once(http, 'listening');
  const server = new WebSocketServer({ server: http });
  const client = new WebSocket(`ws://127.0.0.1:${(http.address() as AddressInfo).port}`, options);
  const [socket] = (await once(server, 'connection')) as [WebSocket];
  return {
    client,
    socket,
    async [Symbol.asyncDispose]() {
      client.terminate();
      server.close();
      http.close();
      await once(http, 'close');
    },
  };
}

test('who answers stays, and is asked again', async () => {
  await using ends = await connected({ autoPong: true });
  using heartbeat = new Heartbeat(10);
  heartbeat.watch(ends.socket);
  for (let beat = 0; beat < 4; beat += 1) await once(ends.socket, 'pong');
  expect(ends.socket.readyState).toBe(WebSocket.OPEN);
  expect(heartbeat.size).toBe(1);
});

test('who does not answer is cut off', async () => {
  await using ends = await connected({ autoPong: false });
  using heartbeat = new Heartbeat(10);
  heartbeat.watch(ends.socket);
  const [code] = (await once(ends.socket, 'close')) as [number];
  expect(code).toBe(1006);
  expect(heartbeat.size).toBe(0);
});

test('closing tells the code, and does not wait for the deaf', async () => {
  await using ends = await connected({ autoPong: true });
  await using deaf = await connected({ autoPong: true });
  using heartbeat = new Heartbeat(60_000);
  heartbeat.watch(ends.socket);
  heartbeat.watch(deaf.socket);
  deaf.client.pause();
  const told = once(ends.client, 'close');
  await heartbeat.closeAll(1012, 'service-restart');
  expect((await told)[0]).toBe(1012);
  expect(heartbeat.size).toBe(0);
});

test('who comes while all are closed is told the same', async () => {
  await using ends = await connected({ autoPong: true });
  await using late = await connected({ autoPong: true });
  using heartbeat = new Heartbeat(60_000);
  heartbeat.watch(ends.socket);
  const closing = heartbeat.closeAll(1012, 'service-restart');
  heartbeat.watch(late.socket);
  const [code] = (await once(late.client, 'close')) as [number];
  expect(code).toBe(1012);
  await closing;
});
