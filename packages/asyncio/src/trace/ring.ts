import type { EventLoop } from '../loop/event-loop.ts';
import { addEvents, FIRST_PAIR, isNamed } from './entry.ts';
import type { EntryCode, EntryText } from './entry.ts';
import type { TraceEvent } from './event.ts';
import { Recorder } from './recorder.ts';
import type { EntrySink } from './recorder.ts';
import type { Tracer } from './tracer.ts';

/** An entry's numbers lie side by side: time, code and task, the other, the site. A name lies in a list of its own. */
const STRIDE = 4;
/** Code and task share one number. */
const CODES = 16;

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
  #numbers: Float64Array;
  #texts: EntryText[];
  #next = 0;
  /** Where the last place is that there is room for so far. */
  #last: number;
  /** Entries of earlier rounds. */
  #before = 0;
  #pairs = 0;

  constructor(capacity = 10_000) {
    this.capacity = capacity;
    const places = Math.min(64, capacity);
    this.#numbers = new Float64Array(places * STRIDE);
    this.#texts = new Array<EntryText>(places).fill(null);
    this.#last = (places - 1) * STRIDE;
  }

  /** How many events were lost because newer ones took their place. */
  get dropped(): number {
    return Math.max(this.#before + this.#next / STRIDE + this.#pairs - this.capacity, 0);
  }

  /** What is kept, oldest first. */
  events(): TraceEvent[] {
    const events: TraceEvent[] = [];
    const next = this.#next / STRIDE;
    // In the first round what follows is still empty.
    if (this.#before > 0) this.#addTo(events, next, this.#texts.length);
    this.#addTo(events, 0, next);
    return events.length > this.capacity ? events.slice(-this.capacity) : events;
  }

  #addTo(events: TraceEvent[], from: number, to: number): void {
    const numbers = this.#numbers;
    for (let place = from; place < to; place += 1) {
      const at = place * STRIDE;
      const head = numbers[at + 1] as number;
      const task = Math.floor(head / CODES);
      const code = (head - task * CODES) as EntryCode;
      const text = isNamed(code) ? (this.#texts[place] as EntryText) : null;
      addEvents(
        events,
        code,
        numbers[at] as number,
        task,
        numbers[at + 2] as number,
        numbers[at + 3] as number,
        text,
      );
    }
  }

  /** @internal */
  write(code: EntryCode, loop: EventLoop, task: number, other: number, where: number): void {
    const numbers = this.#numbers;
    const at = this.#next;
    numbers[at] = loop.time();
    numbers[at + 1] = task * CODES + code;
    numbers[at + 2] = other;
    numbers[at + 3] = where;
    if (code >= FIRST_PAIR) this.#pairs += 1;
    if (at === this.#last) this.#makeRoom();
    else this.#next = at + STRIDE;
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

  /** Twice as many places, up to the capacity; then the oldest entries make room. */
  #makeRoom(): void {
    const places = this.#texts.length;
    if (places === this.capacity) {
      this.#before += places;
      this.#next = 0;
      return;
    }
    const more = Math.min(places * 2, this.capacity);
    const numbers = new Float64Array(more * STRIDE);
    numbers.set(this.#numbers);
    this.#numbers = numbers;
    this.#texts = [...this.#texts, ...new Array<EntryText>(more - places).fill(null)];
    this.#next = places * STRIDE;
    this.#last = (more - 1) * STRIDE;
  }
}
