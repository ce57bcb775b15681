import type { SubmissionEvent } from '../events.ts';

/** Whether an attempt ended for good with this. Grading again may have gone on after it. */
export function isLastEvent(event: SubmissionEvent): boolean {
  return event.type === 'finished' || (event.type === 'failed' && !event.willRetry);
}

/** Hands on each event once, in order, whichever way and however often it comes. */
export class Cursor {
  #last: number;
  #newest = 0;
  #isAtEnd = false;
  readonly #onEvent: (event: SubmissionEvent) => void;

  constructor(after: number, onEvent: (event: SubmissionEvent) => void) {
    this.#last = after;
    this.#onEvent = onEvent;
  }

  /** The number of the last event handed on. */
  get last(): number {
    return this.#last;
  }

  /** The newest attempt has ended: nothing more will come unless somebody has it graded again. */
  get ended(): boolean {
    return this.#isAtEnd && this.#last >= this.#newest;
  }

  /** There are events up to this number: an end before it is that of an earlier grading. */
  expect(newest: number): void {
    this.#newest = Math.max(this.#newest, newest);
  }

  /** False when an event before this one is missing: whoever brings it must start again from `last`. */
  take(event: SubmissionEvent): boolean {
    if (this.ended || event.seq <= this.#last) return true;
    if (event.seq !== this.#last + 1) return false;
    this.#last = event.seq;
    this.#isAtEnd = isLastEvent(event);
    this.#onEvent(event);
    return true;
  }
}
