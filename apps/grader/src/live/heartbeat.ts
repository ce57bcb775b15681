import { once } from 'node:events';
import type { WebSocket } from 'ws';

/** Time for a client to answer that it was closed. */
const FAREWELL_MS = 1000;

/**
 * Pings every socket and cuts off the ones that did not answer the ping before:
 * a connection whose other end vanished looks open for hours otherwise.
 */
export class Heartbeat implements Disposable {
  readonly #answered = new Map<WebSocket, boolean>();
  readonly #timer: NodeJS.Timeout;
  /** What sockets are told that come while the others are being closed. */
  #farewell: { code: number; reason: string } | null = null;

  constructor(intervalMs: number) {
    this.#timer = setInterval(() => this.#beat(), intervalMs);
    this.#timer.unref();
  }

  get size(): number {
    return this.#answered.size;
  }

  watch(socket: WebSocket): void {
    this.#answered.set(socket, true);
    socket.on('pong', () => this.#answered.set(socket, true));
    socket.on('close', () => this.#answered.delete(socket));
    if (this.#farewell !== null) void this.#dismiss(socket, this.#farewell);
  }

  /** Closes every socket, and from now on each that comes; one whose other end does not answer the farewell is cut off. */
  async closeAll(code: number, reason: string): Promise<void> {
    const farewell = { code, reason };
    this.#farewell = farewell;
    await Promise.all([...this.#answered.keys()].map((socket) => this.#dismiss(socket, farewell)));
  }

  async #dismiss(socket: WebSocket, { code, reason }: { code: number; reason: string }): Promise<void> {
    const patience = setTimeout(() => socket.terminate(), FAREWELL_MS);
    const gone = once(socket, 'close');
    socket.close(code, reason);
    await gone;
    clearTimeout(patience);
  }

  #beat(): void {
    for (const [socket, hasAnswered] of this.#answered) {
      if (!hasAnswered) socket.terminate();
      else {
        this.#answered.set(socket, false);
        socket.ping();
      }
    }
  }

  [Symbol.dispose](): void {
    clearInterval(this.#timer);
  }
}
