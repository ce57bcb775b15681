import type { SubmissionEvent } from '../events.ts';
import { ApiError } from './api-error.ts';
import { backoffMs, pause } from './backoff.ts';
import { Cursor } from './cursor.ts';
import { followSocket, type LiveSocket, type SocketDeps, type SocketEnd } from './socket.ts';

/** `polling`: websockets do not get through, events are asked for instead. */
export type ConnectionStatus = 'connecting' | 'live' | 'reconnecting' | 'polling' | 'closed';

export interface FollowOptions {
  /** The number of the last event already known; 0 for all. */
  after?: number;
  /** Gets each event once, in order. */
  onEvent: (event: SubmissionEvent) => void;
  /** Gets how many submissions will be graded before this one, now and then while it waits. */
  onQueue?: (ahead: number) => void;
  onConnection?: (status: ConnectionStatus) => void;
  signal?: AbortSignal;
}

/** Some events, and where the submission stands. */
export interface EventPage {
  events: SubmissionEvent[];
  /** The newest event there is. */
  lastSeq: number;
  /** Submissions that will be graded before it, while it waits. */
  ahead?: number | undefined;
}

export interface FollowDeps {
  openSocket: () => LiveSocket;
  getEvents: (after: number, signal: AbortSignal) => Promise<EventPage>;
  pollMs: number;
  quietMs: number;
  /** Polls before websockets are tried again. */
  pollsBeforeRetry: number;
  /** How long a server that said it restarts may be away before that is told as a lost connection. */
  restartMs: number;
}

/** Sockets in a row that never opened before events are polled for. */
const BLOCKED_SOCKETS = 2;

/** Follows one submission to its last event, over whatever gets through. Rejects with ApiError when the server refuses. */
export async function follow(
  submission: string,
  {
    after = 0,
    onEvent,
    onQueue = () => {},
    onConnection,
    signal = new AbortController().signal,
  }: FollowOptions,
  deps: FollowDeps,
): Promise<void> {
  let retries = 0;
  const cursor = new Cursor(after, (event) => {
    retries = 0;
    onEvent(event);
  });
  let last: ConnectionStatus | undefined;
  const tell = (status: ConnectionStatus) => {
    if (status !== last) onConnection?.(status);
    last = status;
  };
  const going = () => !cursor.ended && !signal.aborted;
  let blocked = 0;
  let restarting = Number.NEGATIVE_INFINITY;
  try {
    tell('connecting');
    while (going()) {
      const end = await overSocket(deps, { submission, cursor, signal, onQueue, onOpen: () => tell('live') });
      if (!going()) break;
      blocked = end === 'blocked' ? blocked + 1 : 0;
      if (end === 'restart') restarting = performance.now();
      const isExpected = performance.now() - restarting < deps.restartMs;
      if (!isExpected && blocked >= BLOCKED_SOCKETS && (await poll(deps, { cursor, signal, onQueue, tell })))
        continue;
      if (!isExpected) tell('reconnecting');
      retries += 1;
      await pause(backoffMs(retries), signal);
    }
  } finally {
    tell('closed');
  }
}

async function overSocket(
  { openSocket, getEvents, quietMs }: FollowDeps,
  following: Omit<SocketDeps, 'isBehind' | 'quietMs'>,
): Promise<SocketEnd> {
  const { cursor, signal } = following;
  const isBehind = async () => (await getEvents(cursor.last, signal)).events.length > 0;
  let socket: LiveSocket;
  try {
    socket = openSocket();
  } catch {
    return 'blocked';
  }
  return followSocket(socket, { ...following, isBehind, quietMs });
}

/** Asks for events again and again; false when the server does not answer either. */
async function poll(
  { getEvents, pollMs, pollsBeforeRetry }: FollowDeps,
  {
    cursor,
    signal,
    onQueue,
    tell,
  }: Pick<SocketDeps, 'cursor' | 'signal' | 'onQueue'> & { tell: (status: ConnectionStatus) => void },
): Promise<boolean> {
  for (let polls = 0; polls < pollsBeforeRetry;) {
    try {
      const { events, lastSeq, ahead } = await getEvents(cursor.last, signal);
      tell('polling');
      cursor.expect(lastSeq);
      for (const event of events) cursor.take(event);
      if (cursor.ended || signal.aborted) return true;
      if (ahead !== undefined) onQueue(ahead);
      if (cursor.last < lastSeq && events.length > 0) continue;
    } catch (error) {
      if (signal.aborted) return true;
      if (error instanceof ApiError && error.isTransient) return false;
      throw error;
    }
    polls += 1;
    await pause(pollMs, signal);
  }
  return true;
}
