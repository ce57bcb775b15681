import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { ServerMessage } from '@yieldpoint/protocol';
import { afterAll, expect, test } from 'vitest';
import { WebSocketServer, type WebSocket } from 'ws';
import { SLOW_READER, socketOutlet, type Outlet } from './outlet.ts';

const KEY = 'dGhlIHNhbXBsZSBub25jZQ==';
const HANDSHAKE = [
  'GET / HTTP/1.1',
  'Host: localhost',
  'Upgrade: websocket',
  'Connection: Upgrade',
  'Sec-WebSocket-Version: 13',
  `Sec-WebSocket-Key: ${KEY}`,
  '\r\n',
].join('\r\n');

const cleanup = new AsyncDisposableStack();
afterAll(() => cleanup.disposeAsync());

interface Pair {
  outlet: Outlet;
  client: Socket;
  socket: WebSocket;
  /** Bytes that had gathered, each time that the wire was let go. */
  gathered: number[];
}

/** A real socket, and at its other end a client that reads bytes as they come. */
async function pair(stallMs: number): Promise<Pair> {
  const upgrades = new WebSocketServer({ noServer: true });
  const { promise, resolve } = Promise.withResolvers<Pick<Pair, 'outlet' | 'socket'>>();
  const gathered: number[] = [];
  const http = createServer();
  http.on('upgrade', (request, wire, head) => {
    const watched = {
      cork: () => wire.cork(),
      uncork: () => {
        gathered.push(wire.writableLength);
        wire.uncork();
      },
    };
    upgrades.handleUpgrade(request, wire, head, (socket) =>
      resolve({ socket, outlet: socketOutlet(socket, watched, stallMs) }),
    );
  });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  cleanup.defer(() => void http.close());
  const client = connect((http.address() as AddressInfo).port, '127.0.0.1');
  cleanup.defer(() => void client.destroy());
  client.write(HANDSHAKE);
  await once(client, 'data');
  return { client, gathered, ...(await promise) };
}

const message = (lastSeq: number, padding = 0): ServerMessage => ({
  type: 'status',
  submission: 'x'.repeat(padding + 1),
  lastSeq,
  ahead: null,
});

test('messages that are sent together leave in one write, in their order', async () => {
  const { outlet, client, gathered } = await pair(10_000);
  const chunks: Buffer[] = [];
  client.on('data', (chunk) => chunks.push(chunk));
  await outlet.send([1, 2, 3].map((seq) => message(seq)));
  const told = () => Buffer.concat(chunks).toString();
  await expect
    .poll(() => told().match(/"lastSeq":\d/g))
    .toEqual(['"lastSeq":1', '"lastSeq":2', '"lastSeq":3']);
  expect(gathered).toEqual([Buffer.concat(chunks).length]);
});

test('a client that takes nothing is closed, and the sender told', async () => {
  const { outlet, client, socket } = await pair(200);
  client.pause();
  const closed = once(socket, 'close');
  const many = Array.from({ length: 400 }, (_, seq) => message(seq, 50_000));
  await expect(outlet.send(many)).rejects.toThrow('The client does not read.');
  expect(socket.readyState).toBe(socket.CLOSING);
  // What was not sent is not kept: at most a portion waits here.
  expect(socket.bufferedAmount).toBeLessThan(300_000);
  client.destroy();
  await closed;
  expect(SLOW_READER.code).toBe(4008);
});
