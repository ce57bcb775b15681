import { asyncWith, Condition, Lock } from '@yieldpoint/asyncio';

/** The queue is closed: there is no room any more, or nothing left. */
export class QueueClosed extends Error {}

/** First in, first out, at most `capacity` items. `put` waits while it is full, `get` while it is empty. */
export class BoundedQueue<T> {
  readonly #capacity: number;
  readonly #items: T[] = [];

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get size(): number {
    return this.#items.length;
  }

  /** QueueClosed when the queue is closed, also while waiting. */
  async put(item: T): Promise<void> {
    // Your code. So far it never waits.
    this.#items.push(item);
  }

  /** QueueClosed when the queue is closed and empty, also while waiting. */
  async get(): Promise<T> {
    // Your code. So far it never waits, and gives undefined when there is nothing.
    return this.#items.shift()!;
  }

  /** No more puts; what is in the queue can still be got. Harmless twice. */
  async close(): Promise<void> {
    // Your code.
  }
}
