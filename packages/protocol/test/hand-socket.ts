import type { SubmissionEvent } from '../src/events.ts';
import type { LiveSocket } from '../src/client/socket.ts';

type Listener = (event: { data: unknown }) => void;

/** A socket whose other end is the test's hand. */
export class HandSocket implements LiveSocket {
  readonly sent: unknown[] = [];
  closed = false;
  readonly #listeners = new Map<string, Listener[]>();

  send(text: string): void {
    this.sent.push(JSON.parse(text));
  }

  close(): void {
    this.closed = true;
  }

  addEventListener(type: string, listener: Listener): void {
    this.#listeners.set(type, [...(this.#listeners.get(type) ?? []), listener]);
  }

  happen(type: 'open' | 'close' | 'error' | 'message', data?: unknown): void {
    for (const listener of this.#listeners.get(type) ?? []) listener({ data });
  }

  say(message: object): void {
    this.happen('message', JSON.stringify(message));
  }
}

const place = (seq: number) => ({ submission: 's', seq, attempt: 1, at: 0 });
export const started = (seq: number): SubmissionEvent => ({ ...place(seq), type: 'started' });
export const parked = (seq: number): SubmissionEvent => ({
  ...place(seq),
  type: 'failed',
  code: 'worker-fault',
  willRetry: false,
});
