import type { WebSocket } from 'ws';

/**
 * Pings every socket and cuts off the ones that did not answer the ping before:
 * a connection whose other end vanished looks open for hours otherwise.
 */
export class Heartbeat implements Disposable {
  readonly #answered = new Map<WebSocket, boolean>();
  readonly #timer: NodeJS.Timeout;

  constructor(intervalMs: number) {
    this.#timer = setInterval(() => this.#beat(), intervalMs);
    this.#timer.unref();
  }

  get sockets(): Iterable<WebSocket> {
    return this.#answered.keys();
  }

  get size(): number {
    return this.#answered.size;
  }

  watch(socket: WebSocket): void {
    this.#answered.set(socket, true);
    socket.on('pong', () => this.#answered.set(socket, true));
    socket.on('close', () => this.#answered.delete(socket));
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
