import type { SubmissionEvent } from '../events.ts';

/** Whether nothing more will come for this submission. */
export function isLastEvent(event: SubmissionEvent): boolean {
  return event.type === 'finished' || (event.type === 'failed' && !event.willRetry);
}

/** Hands on each event once, in order, whichever way and however often it comes. */
export class Cursor {
  #last: number;
  #ended = false;
  readonly #onEvent: (event: SubmissionEvent) => void;

  constructor(after: number, onEvent: (event: SubmissionEvent) => void) {
    this.#last = after;
    this.#onEvent = onEvent;
  }

  /** The number of the last event handed on. */
  get last(): number {
    return this.#last;
  }

  get ended(): boolean {
    return this.#ended;
  }

  /** False when an event before this one is missing: whoever brings it must start again from `last`. */
  take(event: SubmissionEvent): boolean {
    if (this.#ended || event.seq <= this.#last) return true;
    if (event.seq !== this.#last + 1) return false;
    this.#last = event.seq;
    this.#ended = isLastEvent(event);
    this.#onEvent(event);
    return true;
  }
}
