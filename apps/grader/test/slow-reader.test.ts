import type { SubmissionEvent } from '@yieldpoint/protocol';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { createEventBus } from '../src/grading/event-bus.ts';
import { QueuePositions } from '../src/grading/queue-positions.ts';
import { serveLive } from '../src/live/session.ts';

const COUNT = 400;
/** Far more than a socket's buffers hold. */
const text = 'x'.repeat(64 * 1024);
const event = (seq: number): SubmissionEvent => ({
  submission: 's',
  seq,
  attempt: 1,
  at: 0,
  ...(seq === COUNT
    ? { type: 'failed', code: 'end', willRetry: false }
    : { type: 'console', test: null, level: 'log', text, time: 0, truncated: false }),
});

test('who does not read is closed with a code, and continues where they stopped', async () => {
  await using http = createServer().listen(0, '127.0.0.1');
  await once(http, 'listening');
  const sockets = new WebSocketServer({ server: http });
  let read = 0;
  const submissions = {
    find: async () => ({ guest: 'g' }) as never,
    events: async (_id: string, after: number, limit: number) => {
      const page = Array.from({ length: Math.min(limit, COUNT - after) }, (_, index) =>
        event(after + index + 1),
      );
      read = Math.max(read, page.at(-1)?.seq ?? 0);
      return page;
    },
  };
  const cut: unknown[] = [];
  sockets.on('connection', (socket, { socket: wire }) => {
    serveLive(socket, wire, 'g', {
      submissions,
      bus: createEventBus(),
      positions: new QueuePositions({ order: () => [] }),
      log: { warn: (details) => cut.push(details) },
      stallMs: 200,
    });
  });
  const url = `ws://127.0.0.1:${(http.address() as AddressInfo).port}`;

  const slow = new WebSocket(url);
  const got: number[] = [];
  slow.on('message', (data) => got.push((JSON.parse((data as Buffer).toString()) as SubmissionEvent).seq));
  await once(slow, 'open');
  slow.send('{"type":"subscribe","submission":"s"}');
  const [server] = [...sockets.clients];
  slow.pause();
  await once(server as WebSocket, 'message');
  await expect.poll(() => server?.readyState).toBe(WebSocket.CLOSING);
  expect(read).toBeLessThan(COUNT);
  expect(server?.bufferedAmount).toBeLessThan(2 * 1024 * 1024);
  expect(cut).toHaveLength(1);

  slow.resume();
  const [code] = (await once(slow, 'close')) as [number];
  expect(code).toBe(4008);
  expect(got.length).toBeLessThan(COUNT);

  const again = new WebSocket(url);
  again.on('message', (data) => got.push((JSON.parse((data as Buffer).toString()) as SubmissionEvent).seq));
  await once(again, 'open');
  again.send(JSON.stringify({ type: 'subscribe', submission: 's', after: got.length }));
  await expect.poll(() => got.length).toBe(COUNT);
  expect(got).toEqual(got.map((_seq, index) => index + 1));
  again.terminate();
  sockets.close();
});
