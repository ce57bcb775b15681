import type { Store } from './queue.ts';

/**
 * A binary heap that moves items as Python's heapq does: what leaves first among equals is the same there and here.
 * https://docs.python.org/3/library/heapq.html
 */
export class Heap<T> implements Store<T> {
  readonly #items: T[] = [];
  readonly #isLess: (a: T, b: T) => boolean;

  constructor(isLess: (a: T, b: T) => boolean) {
    this.#isLess = isLess;
  }

  get size(): number {
    return this.#items.length;
  }

  push(item: T): void {
    this.#items.push(item);
    this.#rise(this.#items.length - 1, item);
  }

  shift(): T {
    const last = this.#items.pop() as T;
    if (this.#items.length === 0) return last;
    const first = this.#items[0] as T;
    this.#rise(this.#sinkHole(), last);
    return first;
  }

  #rise(start: number, item: T): void {
    let at = start;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = this.#items[parent] as T;
      if (!this.#isLess(item, above)) break;
      this.#items[at] = above;
      at = parent;
    }
    this.#items[at] = item;
  }

  /** Moves the smaller child up all the way from the root and returns the leaf that becomes free. */
  #sinkHole(): number {
    const end = this.#items.length;
    let at = 0;
    for (let child = 1; child < end; child = 2 * at + 1) {
      const right = child + 1;
      const smaller =
        right < end && !this.#isLess(this.#items[child] as T, this.#items[right] as T) ? right : child;
      this.#items[at] = this.#items[smaller] as T;
      at = smaller;
    }
    return at;
  }
}
