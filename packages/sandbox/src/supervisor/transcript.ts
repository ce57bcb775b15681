import type { GradingEvent } from '@yieldpoint/protocol';
import { Veil } from '../veil.ts';
import { Order } from './order.ts';

/** Milliseconds in the room differ from run to run; all else of a deterministic grading is equal. */
const likeness = (event: GradingEvent): string =>
  JSON.stringify(event.type === 'test-finished' ? { ...event, realMs: 0 } : event);

const SUPERVISORS_WORDS: ReadonlySet<GradingEvent['type']> = new Set(['started', 'rejected', 'failed']);

/**
 * What one attempt has told the world. A job may run more than once (its worker died): a later run repeats
 * the events of the earlier one, which are recognised and not told again; one that contradicts them is refused. Hidden
 * tests are veiled here.
 */
export class Transcript {
  readonly order: Order;
  readonly #onEvent: (event: GradingEvent) => void;
  readonly #veil: Veil;
  readonly #told: GradingEvent[] = [];
  /** How much of what was told the present run has repeated. */
  #repeated = 0;

  constructor(points: number, onEvent: (event: GradingEvent) => void, secretNames = false) {
    this.order = new Order(points);
    this.#veil = new Veil(secretNames);
    this.#onEvent = onEvent;
    this.tell({ type: 'started' });
  }

  /** A run begins, from the start. */
  rewind(): void {
    this.#repeated = 1;
  }

  /** An event from a worker: null when it was taken, else what is wrong with it. */
  receive(event: GradingEvent): string | null {
    if (SUPERVISORS_WORDS.has(event.type)) return `'${event.type}' is not a worker's word`;
    const earlier = this.#told[this.#repeated];
    if (earlier !== undefined) {
      if (likeness(this.#veil.over(event)) !== likeness(earlier)) return DIVERGED;
      this.#repeated += 1;
      return null;
    }
    const odd = this.order.accept(event);
    if (odd === null) this.#pass(event);
    return odd;
  }

  /** An event of our own making. It must fit. */
  tell(event: GradingEvent): void {
    const odd = this.order.accept(event);
    if (odd !== null) throw new Error(`The supervisor broke its own grammar: ${odd}`);
    this.#pass(event);
  }

  /** The one way out: what is stored, sent and printed has come through here. */
  #pass(event: GradingEvent): void {
    const told = this.#veil.over(event);
    this.#told.push(told);
    this.#repeated = this.#told.length;
    this.#onEvent(told);
  }
}

/** The second run said something else than the first. */
export const DIVERGED = 'it differs from the run before';
