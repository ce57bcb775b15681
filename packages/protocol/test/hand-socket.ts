import type { SubmissionEvent } from '../src/events.ts';
import type { LiveSocket } from '../src/client/socket.ts';

type Listener = (event: { data: unknown; code: number }) => void;

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

  /** `detail`: a message's data, or the code of a close. */
  happen(type: 'open' | 'close' | 'error' | 'message', detail?: unknown): void {
    const code = typeof detail === 'number' ? detail : 1006;
    for (const listener of this.#listeners.get(type) ?? []) listener({ data: detail, code });
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
