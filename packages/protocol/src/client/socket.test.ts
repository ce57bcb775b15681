import { expect, test, vi } from 'vitest';
import { HandSocket, parked, started } from '../../test/hand-socket.ts';
import { Cursor } from './cursor.ts';
import { followSocket } from './socket.ts';

function following({ after = 0, quietMs = 60_000, isBehind = async () => false } = {}) {
  const socket = new HandSocket();
  const taken: number[] = [];
  const places: number[] = [];
  const cursor = new Cursor(after, ({ seq }) => taken.push(seq));
  const leave = new AbortController();
  let opened = false;
  const end = followSocket(socket, {
    submission: 's',
    cursor,
    signal: leave.signal,
    onOpen: () => (opened = true),
    onQueue: (ahead) => places.push(ahead),
    isBehind,
    quietMs,
  });
  return { socket, taken, places, leave, end, wasOpened: () => opened };
}

test('it subscribes from the last known event once it is open', () => {
  const { socket, wasOpened } = following({ after: 7 });
  expect([wasOpened(), socket.sent]).toEqual([false, []]);
  socket.happen('open');
  expect([wasOpened(), socket.sent]).toEqual([
    true,
    [{ type: 'subscribe', submission: 's', after: 7, status: true }],
  ]);
});

test('the last event ends it and closes the socket', async () => {
  const { socket, taken, end } = following();
  socket.happen('open');
  socket.say(started(1));
  socket.say(parked(2));
  expect(await end).toBe('ended');
  expect(taken).toEqual([1, 2]);
  expect(socket.closed).toBe(true);
});

const standing = (lastSeq: number, ahead: number | null) => ({
  type: 'status',
  submission: 's',
  lastSeq,
  ahead,
});

test('graded again meanwhile, it goes on behind the first end, to the newest', async () => {
  const { socket, taken, end } = following();
  socket.happen('open');
  socket.say(standing(4, null));
  for (const event of [started(1), parked(2), started(3), parked(4)]) socket.say(event);
  expect(await end).toBe('ended');
  expect(taken).toEqual([1, 2, 3, 4]);
});

test('who knows the newest end already has nothing to wait for', async () => {
  const { socket, end } = following({ after: 1 });
  socket.happen('open');
  socket.say(parked(2));
  socket.say(standing(2, null));
  expect(await end).toBe('ended');
});

test('its place in the queue is handed on while it has one', () => {
  const { socket, taken, places } = following();
  socket.happen('open');
  for (const ahead of [null, 5, 0]) socket.say(standing(1, ahead));
  expect({ taken, places }).toEqual({ taken: [], places: [5, 0] });
});

test.each(['close', 'error'] as const)(
  'a %s before it opened is a blocked socket, after it a lost one',
  async (how) => {
    const blocked = following();
    blocked.socket.happen(how);
    expect(await blocked.end).toBe('blocked');
    const lost = following();
    lost.socket.happen('open');
    lost.socket.happen(how);
    expect(await lost.end).toBe('lost');
  },
);

test.each([
  ['a gap', JSON.stringify(started(5))],
  ['something that is no JSON', '<html>'],
])('%s loses the connection: another one starts again from the last event', async (_what, data) => {
  const { socket, taken, end } = following();
  socket.happen('open');
  socket.happen('message', data);
  expect(await end).toBe('lost');
  expect(taken).toEqual([]);
});

test('an error of the server is thrown with its code', async () => {
  const { socket, end } = following();
  socket.happen('open');
  const error = { code: 'unknown-submission', message: 'No such submission.', details: { submission: 's' } };
  socket.say({ type: 'error', submission: 's', error });
  await expect(end).rejects.toMatchObject(error);
  expect(socket.closed).toBe(true);
});

test('leaving ends it, before and while it is open', async () => {
  for (const isOpen of [false, true]) {
    const { socket, leave, end } = following();
    if (isOpen) socket.happen('open');
    leave.abort();
    expect(await end).toBe('ended');
    expect(socket.closed).toBe(true);
  }
});

test('silence is doubted: lost when the server holds more, or does not answer', async () => {
  let asked = 0;
  const behind = following({ quietMs: 1, isBehind: async () => (asked += 1) === 3 });
  behind.socket.happen('open');
  expect(await behind.end).toBe('lost');
  expect(asked).toBe(3);
  const gone = following({ quietMs: 1, isBehind: () => Promise.reject(new Error('offline')) });
  gone.socket.happen('open');
  expect(await gone.end).toBe('lost');
});

test('the longer the silence, the less often it is doubted', async () => {
  vi.useFakeTimers();
  let asked = 0;
  const quiet = following({ quietMs: 1_000, isBehind: async () => (asked += 1) < 0 });
  quiet.socket.happen('open');
  await vi.advanceTimersByTimeAsync(15_000);
  expect(asked).toBe(4);
  await vi.advanceTimersByTimeAsync(160_000);
  expect(asked).toBe(14);
  quiet.socket.say(started(1));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(asked).toBe(15);
  quiet.leave.abort();
  vi.useRealTimers();
  expect(await quiet.end).toBe('ended');
});
