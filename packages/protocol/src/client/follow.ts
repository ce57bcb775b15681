import type { SubmissionEvent } from '../events.ts';
import { ApiError } from './api-error.ts';
import { backoffMs, pause } from './backoff.ts';
import { Cursor } from './cursor.ts';
import { followSocket, type LiveSocket, type SocketEnd } from './socket.ts';

/** `polling`: websockets do not get through, events are asked for instead. */
export type ConnectionStatus = 'connecting' | 'live' | 'reconnecting' | 'polling' | 'closed';

export interface FollowOptions {
  /** The number of the last event already known; 0 for all. */
  after?: number;
  /** Gets each event once, in order. */
  onEvent: (event: SubmissionEvent) => void;
  onConnection?: (status: ConnectionStatus) => void;
  signal?: AbortSignal;
}

export interface FollowDeps {
  openSocket: () => LiveSocket;
  getEvents: (after: number, signal: AbortSignal) => Promise<{ events: SubmissionEvent[]; lastSeq: number }>;
  pollMs: number;
  quietMs: number;
  /** Polls before websockets are tried again. */
  pollsBeforeRetry: number;
}

/** Sockets in a row that never opened before events are polled for. */
const BLOCKED_SOCKETS = 2;

/** Follows one submission to its last event, over whatever gets through. Rejects with ApiError when the server refuses. */
export async function follow(
  submission: string,
  { after = 0, onEvent, onConnection, signal = new AbortController().signal }: FollowOptions,
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
  try {
    tell('connecting');
    while (going()) {
      const end = await overSocket(submission, cursor, signal, deps, () => tell('live'));
      if (!going()) break;
      blocked = end === 'blocked' ? blocked + 1 : 0;
      if (blocked >= BLOCKED_SOCKETS && (await poll(cursor, signal, deps, tell))) continue;
      tell('reconnecting');
      retries += 1;
      await pause(backoffMs(retries), signal);
    }
  } finally {
    tell('closed');
  }
}

async function overSocket(
  submission: string,
  cursor: Cursor,
  signal: AbortSignal,
  { openSocket, getEvents, quietMs }: FollowDeps,
  onOpen: () => void,
): Promise<SocketEnd> {
  const isBehind = async () => (await getEvents(cursor.last, signal)).events.length > 0;
  let socket: LiveSocket;
  try {
    socket = openSocket();
  } catch {
    return 'blocked';
  }
  return followSocket(socket, { submission, cursor, signal, onOpen, isBehind, quietMs });
}

/** Asks for events again and again; false when the server does not answer either. */
async function poll(
  cursor: Cursor,
  signal: AbortSignal,
  { getEvents, pollMs, pollsBeforeRetry }: FollowDeps,
  tell: (status: ConnectionStatus) => void,
): Promise<boolean> {
  for (let polls = 0; polls < pollsBeforeRetry;) {
    try {
      const { events, lastSeq } = await getEvents(cursor.last, signal);
      tell('polling');
      for (const event of events) cursor.take(event);
      if (cursor.ended || signal.aborted) return true;
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
