import { asyncWith, Condition, Lock } from '@yieldpoint/asyncio';

/** The queue is closed: there is no room any more, or nothing left. */
export class QueueClosed extends Error {}

/** First in, first out, at most `capacity` items. `put` waits while it is full, `get` while it is empty. */
export class BoundedQueue<T> {
  readonly #capacity: number;
  readonly #items: T[] = [];
  readonly #lock = new Lock();
  readonly #hasRoom = new Condition(this.#lock);
  readonly #hasItem = new Condition(this.#lock);
  #closed = false;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get size(): number {
    return this.#items.length;
  }

  /** QueueClosed when the queue is closed, also while waiting. */
  async put(item: T): Promise<void> {
    await asyncWith(this.#lock, async () => {
      await this.#hasRoom.waitFor(() => this.#closed || this.#items.length < this.#capacity);
      if (this.#closed) throw new QueueClosed();
      this.#items.push(item);
      this.#hasItem.notify();
    });
  }

  /** QueueClosed when the queue is closed and empty, also while waiting. */
  async get(): Promise<T> {
    return await asyncWith(this.#lock, async () => {
      await this.#hasItem.waitFor(() => this.#closed || this.#items.length > 0);
      if (this.#items.length === 0) throw new QueueClosed();
      this.#hasRoom.notify();
      return this.#items.shift()!;
    });
  }

  /** No more puts; what is in the queue can still be got. Harmless twice. */
  async close(): Promise<void> {
    await asyncWith(this.#lock, async () => {
      this.#closed = true;
      this.#hasRoom.notifyAll();
      this.#hasItem.notifyAll();
    });
  }
}
