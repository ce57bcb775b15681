import type { TraceEvent, TraceSink } from './event.ts';

/**
 * Keeps the last `capacity` events.
 *
 * @example
 * const ring = new TraceRing(10_000);
 * loop.trace = ring.record;
 * ring.events(); // oldest first
 */
export class TraceRing {
  readonly capacity: number;
  /** How many events were lost because newer ones took their place. */
  dropped = 0;
  #events: TraceEvent[] = [];
  #next = 0;

  constructor(capacity = 10_000) {
    this.capacity = capacity;
  }

  readonly record: TraceSink = (event) => {
    if (this.#events.length < this.capacity) {
      this.#events.push(event);
      return;
    }
    this.#events[this.#next] = event;
    this.#next = (this.#next + 1) % this.capacity;
    this.dropped += 1;
  };

  events(): TraceEvent[] {
    return [...this.#events.slice(this.#next), ...this.#events.slice(0, this.#next)];
  }
}
