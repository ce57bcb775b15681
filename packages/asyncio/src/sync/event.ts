import type { Future } from '../future.ts';
import { coroutineOf } from '../kernel/coroutine.ts';
import type { Coroutine } from '../kernel/coroutine.ts';
import { Home } from './home.ts';

/**
 * A flag that tasks wait for. https://docs.python.org/3/library/asyncio-sync.html#event
 *
 * @example
 * const ready = new Event();
 * await ready.wait(); // until somebody calls ready.set()
 */
export class Event {
  #set = false;
  readonly #waiters = new Set<Future<boolean>>();
  readonly #home = new Home('Event');

  isSet(): boolean {
    return this.#set;
  }

  /** Wakes everybody who waits now, even if `clear` follows at once. */
  set(): void {
    if (this.#set) return;
    this.#set = true;
    for (const waiter of this.#waiters) if (!waiter.done()) waiter.setResult(true);
  }

  clear(): void {
    this.#set = false;
  }

  /** Does not switch when the flag is set. Gives true. */
  wait(): Coroutine<boolean> {
    return coroutineOf(this.#wait(), 'wait');
  }

  *#wait(): Generator<unknown, boolean, never> {
    if (this.#set) return true;
    const waiter = this.#home.waiter<boolean>('wait');
    this.#waiters.add(waiter);
    try {
      yield waiter;
      return true;
    } finally {
      this.#waiters.delete(waiter);
    }
  }
}
