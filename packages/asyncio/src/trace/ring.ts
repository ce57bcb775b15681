import type { EventLoop } from '../loop/event-loop.ts';
import { toEvent } from './entry.ts';
import type { EntryCode, EntryText } from './entry.ts';
import type { TraceEvent } from './event.ts';
import { Recorder } from './recorder.ts';
import type { EntrySink } from './recorder.ts';
import type { Tracer } from './tracer.ts';

/** An entry's numbers lie side by side: time, code and task, the other, the site. */
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
  /** Places there are so far. */
  #end: number;
  #laps = 0;

  constructor(capacity = 10_000) {
    this.capacity = capacity;
    this.#end = Math.min(64, capacity);
    this.#numbers = new Float64Array(this.#end * STRIDE);
    this.#texts = new Array<EntryText>(this.#end).fill(null);
  }

  /** How many events were lost because newer ones took their place. */
  get dropped(): number {
    return this.#laps === 0 ? 0 : (this.#laps - 1) * this.capacity + this.#next;
  }

  /** What is kept, oldest first. */
  events(): TraceEvent[] {
    const size = this.#laps === 0 ? this.#next : this.capacity;
    const first = this.#laps === 0 ? 0 : this.#next;
    return Array.from({ length: size }, (_, index) => this.#event((first + index) % size));
  }

  #event(at: number): TraceEvent {
    const [time = 0, head = 0, other = 0, site = 0] = this.#numbers.subarray(at * STRIDE, (at + 1) * STRIDE);
    const code = (head % CODES) as EntryCode;
    return toEvent(code, time, Math.floor(head / CODES), other, this.#texts[at] ?? null, site);
  }

  /** @internal */
  note(code: EntryCode, loop: EventLoop, task: number, other: number): void {
    if (this.#next === this.#end) this.#makeRoom();
    const at = this.#next * STRIDE;
    this.#next += 1;
    const numbers = this.#numbers;
    numbers[at] = loop.time();
    numbers[at + 1] = task * CODES + code;
    numbers[at + 2] = other;
  }

  /** @internal */
  write(code: EntryCode, loop: EventLoop, task: number, other: number, text: EntryText, site: number): void {
    // What it had of an older entry is overwritten here and ignored elsewhere.
    this.note(code, loop, task, other);
    const at = this.#next - 1;
    this.#texts[at] = text;
    this.#numbers[at * STRIDE + 3] = site;
  }

  /** Twice as many places, up to the capacity; then the oldest entries make room. */
  #makeRoom(): void {
    if (this.#end === this.capacity) {
      this.#next = 0;
      this.#laps += 1;
      return;
    }
    this.#end = Math.min(this.#end * 2, this.capacity);
    const numbers = new Float64Array(this.#end * STRIDE);
    numbers.set(this.#numbers);
    this.#numbers = numbers;
    this.#texts = [...this.#texts, ...new Array<EntryText>(this.#end - this.#texts.length).fill(null)];
  }
}
