import type { SubmissionEvent } from '../events.ts';
import { ApiError } from './api-error.ts';
import { backoffMs, MOST_DOUBLINGS, pause } from './backoff.ts';
import { Cursor } from './cursor.ts';
import { Outage } from './outage.ts';
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
  /** How long nothing may get through before that is told as a lost connection. */
  outageMs: number;
  /** The same for a server that said it restarts. */
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
  const outage = new Outage(deps, () => tell('reconnecting'));
  const onOpen = () => {
    outage.end();
    tell('live');
  };
  let blocked = 0;
  try {
    tell('connecting');
    outage.begin();
    while (going()) {
      const end = await overSocket(deps, { submission, cursor, signal, onQueue, onOpen });
      if (!going()) break;
      outage.begin(end);
      blocked = end === 'blocked' ? blocked + 1 : 0;
      if (blocked >= BLOCKED_SOCKETS) {
        const polls = outage.isShort ? 1 : deps.pollsBeforeRetry;
        const onAnswer = () => {
          if (!outage.isShort) tell('polling');
        };
        if ((await poll(deps, { cursor, signal, onQueue, onAnswer, polls })) && !outage.isShort) continue;
      }
      retries += 1;
      await pause(backoffMs(outage.isShort ? Math.min(retries, MOST_DOUBLINGS) : retries), signal);
    }
  } finally {
    outage.end();
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

interface Polling extends Pick<SocketDeps, 'cursor' | 'signal' | 'onQueue'> {
  onAnswer: () => void;
  polls: number;
}

/** Asks for events again and again; false when the server does not answer either. */
async function poll(
  { getEvents, pollMs }: FollowDeps,
  { cursor, signal, onQueue, onAnswer, polls }: Polling,
): Promise<boolean> {
  for (let done = 0; done < polls;) {
    try {
      const { events, lastSeq, ahead } = await getEvents(cursor.last, signal);
      onAnswer();
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
    done += 1;
    if (done < polls) await pause(pollMs, signal);
  }
  return true;
}
