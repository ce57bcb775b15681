import type { TimerHandle } from '../loop/handle.ts';

const ARITY_SHIFT = 2;

/**
 * Timers by deadline, equal deadlines in the order they were set. A 4-ary heap whose keys lie in typed arrays:
 * comparing two timers never touches an object.
 */
export class TimerHeap {
  #when = new Float64Array(64);
  #order = new Float64Array(64);
  #handles: (TimerHandle | undefined)[] = new Array<TimerHandle | undefined>(64);
  #sequence = 0;
  #cancelled = 0;
  size = 0;

  /** The earliest deadline in seconds; Infinity when there is none. */
  get earliest(): number {
    this.#dropCancelled();
    return this.size === 0 ? Infinity : (this.#when[0] as number);
  }

  /** How many of them will still fire. */
  get live(): number {
    return this.size - this.#cancelled;
  }

  push(handle: TimerHandle): void {
    if (this.size === this.#when.length) this.#grow();
    this.#sequence += 1;
    this.size += 1;
    // As in CPython a deadline that is no number is due at once.
    const when = Number.isNaN(handle.deadline) ? -Infinity : handle.deadline;
    this.#rise(this.size - 1, when, this.#sequence, handle);
  }

  /** The earliest timer, removed; only when `earliest` is finite. */
  pop(): TimerHandle {
    const first = this.#handles[0] as TimerHandle;
    this.size -= 1;
    const last = this.size;
    const handle = this.#handles[last] as TimerHandle;
    this.#handles[last] = undefined;
    if (last > 0) this.#sink(this.#when[last] as number, this.#order[last] as number, handle);
    first.queued = false;
    return first;
  }

  /** A cancelled timer stays where it is until most of them are cancelled: then the heap is rebuilt without them. */
  noteCancelled(): void {
    this.#cancelled += 1;
    if (this.#cancelled > 64 && this.#cancelled * 2 > this.size) this.#rebuild();
  }

  clear(): void {
    this.#handles.fill(undefined);
    this.size = 0;
    this.#cancelled = 0;
  }

  #dropCancelled(): void {
    while (this.size > 0 && (this.#handles[0] as TimerHandle).cancelled()) {
      this.#cancelled -= 1;
      this.pop();
    }
  }

  /** In place: what is read lies behind what is written. */
  #rebuild(): void {
    const count = this.size;
    this.size = 0;
    this.#cancelled = 0;
    for (let index = 0; index < count; index += 1) {
      const handle = this.#handles[index] as TimerHandle;
      this.#handles[index] = undefined;
      if (handle.cancelled()) handle.queued = false;
      else {
        this.size += 1;
        this.#rise(this.size - 1, this.#when[index] as number, this.#order[index] as number, handle);
      }
    }
  }

  #rise(start: number, when: number, order: number, handle: TimerHandle): void {
    let at = start;
    while (at > 0) {
      const parent = (at - 1) >> ARITY_SHIFT;
      const above = this.#when[parent] as number;
      if (above < when || (above === when && (this.#order[parent] as number) < order)) break;
      this.#move(parent, at);
      at = parent;
    }
    this.#place(at, when, order, handle);
  }

  #sink(when: number, order: number, handle: TimerHandle): void {
    let at = 0;
    for (;;) {
      const first = (at << ARITY_SHIFT) + 1;
      if (first >= this.size) break;
      const end = Math.min(first + 4, this.size);
      let least = first;
      for (let child = first + 1; child < end; child += 1) {
        const a = this.#when[child] as number;
        const b = this.#when[least] as number;
        if (a < b || (a === b && (this.#order[child] as number) < (this.#order[least] as number))) {
          least = child;
        }
      }
      const below = this.#when[least] as number;
      if (when < below || (when === below && order < (this.#order[least] as number))) break;
      this.#move(least, at);
      at = least;
    }
    this.#place(at, when, order, handle);
  }

  #move(from: number, to: number): void {
    this.#when[to] = this.#when[from] as number;
    this.#order[to] = this.#order[from] as number;
    this.#handles[to] = this.#handles[from];
  }

  #place(at: number, when: number, order: number, handle: TimerHandle): void {
    this.#when[at] = when;
    this.#order[at] = order;
    this.#handles[at] = handle;
  }

  #grow(): void {
    const when = new Float64Array(this.size * 2);
    when.set(this.#when);
    this.#when = when;
    const order = new Float64Array(this.size * 2);
    order.set(this.#order);
    this.#order = order;
  }
}
