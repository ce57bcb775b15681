import type { ServerMessage } from '@yieldpoint/protocol';
import type { WebSocket } from 'ws';

/** Where frames go: a socket, with the one promise that matters. */
export interface Outlet {
  /** Resolves once the frame has left this process; rejects when it cannot. */
  send(message: ServerMessage): Promise<void>;
}

/** The client has not read for too long; it reconnects and continues from the database. */
export const SLOW_READER = { code: 4008, reason: 'slow-reader' } as const;

/**
 * Sends over a socket and waits until the operating system took the frame, so what a
 * client has not read is never piled up here. One that takes nothing for `stallMs` is closed,
 * and cut off by ws when it does not answer that either.
 */
export function socketOutlet(socket: WebSocket, stallMs: number): Outlet {
  return {
    send: (message) =>
      new Promise((resolve, reject) => {
        const stalled = setTimeout(() => {
          socket.close(SLOW_READER.code, SLOW_READER.reason);
          reject(new Error('The client does not read.'));
        }, stallMs);
        socket.send(JSON.stringify(message), (error) => {
          clearTimeout(stalled);
          if (error) reject(error);
          else resolve();
        });
      }),
  };
}
