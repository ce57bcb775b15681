import type { ServerMessage } from '@yieldpoint/protocol';
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';

/** Where frames go: a socket, with the one promise that matters. */
export interface Outlet {
  /** Resolves once a frame for each message has left this process; rejects when they cannot. */
  send(messages: readonly ServerMessage[]): Promise<void>;
}

/** The client has not read for too long; it reconnects and continues from the database. */
export const SLOW_READER = { code: 4008, reason: 'slow-reader' } as const;

/** Characters that are written at once: what a client that does not read may cost. */
const PORTION = 64 * 1024;

/**
 * Sends over a socket and waits until the operating system took the frames, so what a
 * client has not read is never piled up here. One that takes nothing for `stallMs` is closed,
 * and cut off by ws when it does not answer that either. `wire`: what the socket writes to; frames
 * that come together go there in one write, as each write is a call of the system and may be a packet.
 */
export function socketOutlet(
  socket: WebSocket,
  wire: Pick<Duplex, 'cork' | 'uncork'>,
  stallMs: number,
): Outlet {
  const write = (frames: readonly string[]): Promise<void> =>
    new Promise((resolve, reject) => {
      const stalled = setTimeout(() => {
        socket.close(SLOW_READER.code, SLOW_READER.reason);
        reject(new Error('The client does not read.'));
      }, stallMs);
      let left = frames.length;
      const taken = (error?: Error | null): void => {
        left -= 1;
        if (!error && left > 0) return;
        clearTimeout(stalled);
        if (error) reject(error);
        else resolve();
      };
      wire.cork();
      for (const frame of frames) socket.send(frame, taken);
      wire.uncork();
    });
  return {
    async send(messages) {
      for (const frames of portions(messages)) await write(frames);
    },
  };
}

/** The messages as frames, in groups of about a portion. */
function* portions(messages: readonly ServerMessage[]): Generator<string[]> {
  let frames: string[] = [];
  let size = 0;
  for (const message of messages) {
    const frame = JSON.stringify(message);
    frames.push(frame);
    size += frame.length;
    if (size < PORTION) continue;
    yield frames;
    frames = [];
    size = 0;
  }
  if (frames.length > 0) yield frames;
}
