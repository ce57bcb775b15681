import { toEvent } from './entry.ts';
import type { EntryCode, EntryText } from './entry.ts';
import type { TraceEvent } from './event.ts';
import { Recorder } from './recorder.ts';
import type { EntrySink } from './recorder.ts';
import type { Tracer } from './tracer.ts';

/**
 * Keeps the last `capacity` events, as numbers in typed arrays: recording allocates nothing.
 *
 * @example
 * const ring = new TraceRing(10_000);
 * const loop = new VirtualClockLoop({ trace: ring.record });
 * ring.events(); // oldest first
 */
export class TraceRing implements EntrySink {
  readonly capacity: number;
  /** How many events were lost because newer ones took their place. */
  dropped = 0;
  /** Give it to a loop as its trace. */
  readonly record: Tracer = new Recorder(this);
  #codes = new Uint8Array(64);
  #times = new Float64Array(64);
  #tasks = new Uint32Array(64);
  #others = new Float64Array(64);
  #texts: EntryText[] = [];
  #sites = new Float64Array(64);
  #size = 0;
  #next = 0;

  constructor(capacity = 10_000) {
    this.capacity = capacity;
  }

  /** What is kept, oldest first. */
  events(): TraceEvent[] {
    const first = this.#size < this.capacity ? 0 : this.#next;
    return Array.from({ length: this.#size }, (_, index) => this.#event((first + index) % this.#size));
  }

  #event(at: number): TraceEvent {
    const text = this.#texts[at];
    const code = this.#codes[at] as EntryCode;
    return toEvent(
      code,
      this.#times[at] ?? 0,
      this.#tasks[at] ?? 0,
      this.#others[at] ?? NaN,
      text,
      this.#sites[at] ?? 0,
    );
  }

  /** @internal */
  write(code: EntryCode, time: number, task: number, other: number, text: EntryText, site: number): void {
    const at = this.#next;
    if (this.#size < this.capacity) {
      if (at === this.#codes.length) this.#grow();
      this.#size += 1;
    } else this.dropped += 1;
    this.#codes[at] = code;
    this.#times[at] = time;
    this.#tasks[at] = task;
    this.#others[at] = other;
    this.#texts[at] = text;
    this.#sites[at] = site;
    this.#next = at + 1 === this.capacity ? 0 : at + 1;
  }

  #grow(): void {
    const length = Math.min(this.#codes.length * 2, this.capacity);
    this.#codes = copied(this.#codes, new Uint8Array(length));
    this.#times = copied(this.#times, new Float64Array(length));
    this.#tasks = copied(this.#tasks, new Uint32Array(length));
    this.#others = copied(this.#others, new Float64Array(length));
    this.#sites = copied(this.#sites, new Float64Array(length));
  }
}

function copied<A extends Uint8Array | Uint32Array | Float64Array>(from: A, to: A): A {
  to.set(from);
  return to;
}
