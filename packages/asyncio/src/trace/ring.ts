import type { EventLoop } from '../loop/event-loop.ts';
import { FIRST_PAIR, isNamed, toEvents } from './entry.ts';
import type { EntryCode, EntryText } from './entry.ts';
import type { TraceEvent } from './event.ts';
import { Recorder } from './recorder.ts';
import type { EntrySink } from './recorder.ts';
import type { Tracer } from './tracer.ts';

/** An entry's numbers lie side by side: time, code and task, the other, the site. A name lies in a list of its own. */
const STRIDE = 4;
/** Code and task share one number. */
const CODES = 16;
/** The loop itself, task 0, is never created. */
const EMPTY = 0;

/**
 * Keeps the last `capacity` events, as numbers in a typed array: recording allocates nothing.
 *
 * @example
 * const ring = new TraceRing(10_000);
 * const loop = new VirtualClockLoop({ trace: ring.record });
 * ring.events(); // oldest first
 */
export class TraceRing implements EntrySink {
  readonly capacity: number;
  /** Give it to a loop as its trace. */
  readonly record: Tracer = new Recorder(this);
  /** All of it at once: the host commits memory for what is written only. */
  readonly #numbers: Float64Array;
  readonly #texts: EntryText[];
  /** Where the last entry lies. */
  readonly #last: number;
  #next = 0;
  #written = 0;

  constructor(capacity = 10_000) {
    this.capacity = capacity;
    this.#numbers = new Float64Array(capacity * STRIDE);
    this.#texts = new Array<EntryText>(capacity).fill(null);
    this.#last = (capacity - 1) * STRIDE;
  }

  /** How many events were lost because newer ones took their place. */
  get dropped(): number {
    return Math.max(this.#written - this.capacity, 0);
  }

  /** What is kept, oldest first. */
  events(): TraceEvent[] {
    const first = this.#next / STRIDE;
    const places = Array.from({ length: this.capacity }, (_, index) => (first + index) % this.capacity);
    return places.flatMap((place) => this.#eventsAt(place)).slice(-this.capacity);
  }

  #eventsAt(place: number): TraceEvent[] {
    const numbers = this.#numbers.subarray(place * STRIDE, (place + 1) * STRIDE);
    const [time = 0, head = 0, other = 0, site = 0] = numbers;
    const code = (head % CODES) as EntryCode;
    const text = isNamed(code) ? (this.#texts[place] ?? null) : null;
    return head === EMPTY ? [] : toEvents(code, time, Math.floor(head / CODES), other, site, text);
  }

  /** @internal */
  write(code: EntryCode, loop: EventLoop, task: number, other: number, where: number): void {
    const numbers = this.#numbers;
    const at = this.#next;
    this.#next = at === this.#last ? 0 : at + STRIDE;
    this.#written += code < FIRST_PAIR ? 1 : 2;
    numbers[at] = loop.time();
    numbers[at + 1] = task * CODES + code;
    numbers[at + 2] = other;
    numbers[at + 3] = where;
  }

  /** @internal */
  writeNamed(
    code: EntryCode,
    loop: EventLoop,
    task: number,
    other: number,
    where: number,
    text: EntryText,
  ): void {
    this.#texts[this.#next / STRIDE] = text;
    this.write(code, loop, task, other, where);
  }
}
