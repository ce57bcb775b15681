import { expect, test } from 'vitest';
import { HandSocket, parked, started } from '../../test/hand-socket.ts';
import type { SubmissionEvent } from '../events.ts';
import { ApiError } from './api-error.ts';
import { follow, type ConnectionStatus, type FollowDeps } from './follow.ts';

const network = () => Promise.reject(new ApiError('network', 0, 'offline'));

/** Follows with sockets that behave one after another as told; the last way goes on for ever. */
function following(
  ways: ((socket: HandSocket) => void)[],
  getEvents: FollowDeps['getEvents'] = network,
  { outageMs = 60_000, restartMs = 60_000 } = {},
) {
  const statuses: ConnectionStatus[] = [];
  const taken: number[] = [];
  const places: number[] = [];
  const leave = new AbortController();
  let sockets = 0;
  const openSocket = () => {
    const socket = new HandSocket();
    const way = ways[Math.min(sockets, ways.length - 1)];
    sockets += 1;
    queueMicrotask(() => way?.(socket));
    return socket;
  };
  const done = follow(
    's',
    {
      onEvent: ({ seq }) => taken.push(seq),
      onQueue: (ahead) => places.push(ahead),
      onConnection: (status) => statuses.push(status),
      signal: leave.signal,
    },
    { openSocket, getEvents, pollMs: 1, quietMs: 60_000, pollsBeforeRetry: 3, outageMs, restartMs },
  );
  return { done, statuses, taken, places, leave, sockets: () => sockets };
}

const blocked = (socket: HandSocket) => socket.happen('close');
const brings =
  (...events: SubmissionEvent[]) =>
  (socket: HandSocket) => {
    socket.happen('open');
    for (const event of events) socket.say(event);
    socket.happen('close');
  };

test('it goes on over as many connections as it takes', async () => {
  const { done, statuses, taken } = following([
    brings(started(1), started(2)),
    blocked,
    brings(started(2), started(3)),
    brings(parked(4)),
  ]);
  await done;
  expect(taken).toEqual([1, 2, 3, 4]);
  expect(statuses).toEqual(['connecting', 'live', 'closed']);
});

test.each([
  ['before the first socket opened', [blocked, blocked, blocked, brings(started(1), parked(2))]],
  ['after it', [brings(started(1)), blocked, blocked, blocked, brings(parked(2))]],
])('a server gone for a moment %s is nobody’s concern', async (_when, ways) => {
  const { done, statuses, taken } = following(ways);
  await done;
  expect(taken).toEqual([1, 2]);
  expect(statuses).toEqual(['connecting', 'live', 'closed']);
});

test('a server back between two tries by socket is not taken for one without sockets', async () => {
  const { done, statuses, taken } = following([blocked, blocked, brings(parked(2))], async () => ({
    events: [started(1)],
    lastSeq: 1,
  }));
  await done;
  expect(taken).toEqual([1, 2]);
  expect(statuses).toEqual(['connecting', 'live', 'closed']);
});

test('one gone for longer is told, until it is back', async () => {
  const ways = [brings(started(1)), blocked];
  const { done, statuses, taken } = following(ways, network, { outageMs: 1 });
  await expect.poll(() => statuses.at(-1)).toBe('reconnecting');
  ways.push(brings(parked(2)));
  await done;
  expect(taken).toEqual([1, 2]);
  expect(statuses).toEqual(['connecting', 'live', 'reconnecting', 'live', 'closed']);
});

test('where no socket opens it polls, and tries sockets again after a while', async () => {
  const pages = [[started(1)], [], [started(2)], [], [], [], [parked(3)]];
  const getEvents = async () => {
    const events = pages.shift() ?? [];
    return { events, lastSeq: events.at(-1)?.seq ?? 0 };
  };
  const { done, statuses, taken, sockets } = following([blocked], getEvents, { outageMs: 0 });
  await done;
  expect(taken).toEqual([1, 2, 3]);
  expect(statuses).toEqual(['connecting', 'reconnecting', 'polling', 'closed']);
  expect(sockets()).toBeGreaterThan(2);
});

test('a page that is full is followed by the next without a pause', async () => {
  const pages = [
    { events: [started(1)], lastSeq: 3 },
    { events: [started(2)], lastSeq: 3 },
    { events: [parked(3)], lastSeq: 3 },
  ];
  const { done, taken } = following([blocked], async () => pages.shift() ?? { events: [], lastSeq: 3 });
  await done;
  expect(taken).toEqual([1, 2, 3]);
});

const restarts = (socket: HandSocket) => {
  socket.happen('open');
  socket.say(started(1));
  socket.happen('close', 1012);
};

test('a server that restarts is waited for in silence', async () => {
  const { done, statuses, taken } = following([restarts, blocked, blocked, brings(parked(2))]);
  await done;
  expect(taken).toEqual([1, 2]);
  expect(statuses).toEqual(['connecting', 'live', 'closed']);
});

test('one that does not come back is told', async () => {
  const { done, statuses, leave } = following([restarts, blocked], network, { restartMs: 0 });
  await expect.poll(() => statuses.at(-1)).toBe('reconnecting');
  leave.abort();
  await done;
});

test('while it polls it tells the place in the queue, and follows a grading again to its end', async () => {
  const pages = [
    { events: [], lastSeq: 0, ahead: 2 },
    { events: [parked(1), started(2)], lastSeq: 3 },
    { events: [parked(3)], lastSeq: 3 },
  ];
  const { done, taken, places } = following(
    [blocked],
    async () => pages.shift() ?? { events: [], lastSeq: 3 },
  );
  await done;
  expect({ taken, places }).toEqual({ taken: [1, 2, 3], places: [2] });
});

test('with no way through it keeps trying until one leaves', async () => {
  const { done, statuses, leave } = following([blocked], network, { outageMs: 1 });
  await expect.poll(() => statuses.at(-1)).toBe('reconnecting');
  leave.abort();
  await done;
  expect(statuses).toEqual(['connecting', 'reconnecting', 'closed']);
});

test('what the server refuses while polling is thrown', async () => {
  const refusal = new ApiError('unknown-submission', 404, 'No such submission.');
  const { done, statuses } = following([blocked], () => Promise.reject(refusal));
  await expect(done).rejects.toBe(refusal);
  expect(statuses.at(-1)).toBe('closed');
});
