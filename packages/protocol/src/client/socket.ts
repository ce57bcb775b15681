import type { ServerMessage } from '../live.ts';
import { ApiError } from './api-error.ts';
import type { Cursor } from './cursor.ts';

/** The part of WebSocket that the client uses. */
export interface LiveSocket {
  send(text: string): void;
  close(): void;
  addEventListener(type: 'open' | 'error', listener: () => void): void;
  addEventListener(type: 'close', listener: (event: { code: number }) => void): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
}

export interface SocketDeps {
  submission: string;
  cursor: Cursor;
  signal: AbortSignal;
  onOpen: () => void;
  /** Gets how many submissions will be graded before this one. */
  onQueue: (ahead: number) => void;
  /** Resolves to true when the server holds events that the socket did not bring. */
  isBehind: () => Promise<boolean>;
  /** Silence after which the connection is doubted. */
  quietMs: number;
}

/** The server said that it restarts (RFC 6455's registry). */
const SERVICE_RESTART = 1012;

/** A connection is doubted at least after this many times `quietMs`. */
const MOST_PATIENT = 16;

/** How a connection ended: `blocked` when it never opened, `restart` when the server said that another one comes. */
export type SocketEnd = 'ended' | 'lost' | 'blocked' | 'restart';

/** Follows a submission over one connection, until its last event or the connection's end. Rejects with ApiError when the server refuses. */
export function followSocket(socket: LiveSocket, deps: SocketDeps): Promise<SocketEnd> {
  const { submission, cursor, signal, onOpen, onQueue, isBehind, quietMs } = deps;
  return new Promise((resolve, reject) => {
    let opened = false;
    let doubt: ReturnType<typeof setTimeout>;

    const finish = (settle: () => void) => {
      clearTimeout(doubt);
      signal.removeEventListener('abort', stop);
      settle();
      socket.close();
    };
    const lose = () => finish(() => resolve(opened ? 'lost' : 'blocked'));
    const stop = () => finish(() => resolve('ended'));
    // A connection whose other end vanished says nothing, as does one where nothing happens.
    // The longer it has been quiet the less often it is doubted: most of those that are followed have ended.
    const listen = (patienceMs = quietMs) => {
      clearTimeout(doubt);
      doubt = setTimeout(() => {
        const longer = Math.min(2 * patienceMs, MOST_PATIENT * quietMs);
        isBehind().then((behind) => (behind ? lose() : listen(longer)), lose);
      }, patienceMs);
    };

    listen();
    signal.addEventListener('abort', stop);
    socket.addEventListener('open', () => {
      opened = true;
      onOpen();
      socket.send(JSON.stringify({ type: 'subscribe', submission, after: cursor.last, status: true }));
    });
    socket.addEventListener('message', ({ data }) => {
      const message = parse(data);
      if (message === undefined) return lose();
      if (message.type === 'error') {
        const { code, message: text, details } = message.error;
        return finish(() => reject(new ApiError(code, 400, text, details)));
      }
      listen();
      if (message.type === 'status') {
        cursor.expect(message.lastSeq);
        if (message.ahead !== null) onQueue(message.ahead);
      } else if (!cursor.take(message)) lose();
      if (cursor.ended) stop();
    });
    socket.addEventListener('close', ({ code }) => {
      if (code === SERVICE_RESTART) finish(() => resolve('restart'));
      else lose();
    });
    socket.addEventListener('error', lose);
    if (signal.aborted) stop();
  });
}

function parse(data: unknown): ServerMessage | undefined {
  try {
    return JSON.parse(String(data)) as ServerMessage;
  } catch {
    return undefined;
  }
}
