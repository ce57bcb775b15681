import { CancelledError, RuntimeError } from '../errors.ts';
import type { Future } from '../future.ts';
import { coroutineOf } from '../kernel/coroutine.ts';
import type { Coroutine } from '../kernel/coroutine.ts';
import { Home } from './home.ts';
import { Lock } from './lock.ts';

/**
 * A lock with a waiting room: who holds the lock may wait, giving it up meanwhile, until somebody notifies.
 * https://docs.python.org/3/library/asyncio-sync.html#condition
 *
 * @example
 * await asyncWith(condition, () => condition.waitFor(() => items.length > 0));
 */
export class Condition {
  readonly #lock: Lock;
  readonly #waiters = new Set<Future<boolean>>();
  readonly #home = new Home('Condition');

  constructor(lock: Lock = new Lock()) {
    this.#lock = lock;
  }

  locked(): boolean {
    return this.#lock.locked();
  }

  acquire(): Coroutine<boolean> {
    return this.#lock.acquire();
  }

  release(): void {
    this.#lock.release();
  }

  aenter(): Coroutine<void> {
    return this.#lock.aenter();
  }

  aexit(): Coroutine<void> {
    return this.#lock.aexit();
  }

  /** Gives the lock up, waits for a notification, takes the lock again, also when it is cancelled. Gives true. */
  wait(): Coroutine<boolean> {
    return coroutineOf(this.#wait(), 'wait');
  }

  /** Waits until `predicate()` is truthy and gives its value. */
  waitFor<T>(predicate: () => T): Coroutine<T> {
    return coroutineOf(this.#waitFor(predicate), 'waitFor');
  }

  /** Wakes `n` of those who wait, in order. RuntimeError without the lock. */
  notify(n = 1): void {
    if (!this.locked()) throw new RuntimeError('cannot notify on un-acquired lock');
    this.#wake(n);
  }

  notifyAll(): void {
    this.notify(this.#waiters.size);
  }

  #wake(n: number): void {
    let left = n;
    for (const waiter of this.#waiters) {
      if (left <= 0) return;
      if (waiter.done()) continue;
      left -= 1;
      waiter.setResult(false);
    }
  }

  *#wait(): Generator<unknown, boolean, never> {
    if (!this.locked()) throw new RuntimeError('cannot wait on un-acquired lock');
    const waiter = this.#home.waiter<boolean>('wait');
    this.release();
    try {
      try {
        this.#waiters.add(waiter);
        try {
          yield waiter;
          return true;
        } finally {
          this.#waiters.delete(waiter);
        }
      } finally {
        yield* this.#reacquire();
      }
    } catch (error) {
      // A notification that reached a task which can't use it goes to the next one.
      this.#wake(1);
      throw error;
    }
  }

  /** The lock is taken whatever happens; a cancellation is thrown once it is. */
  *#reacquire(): Generator<unknown, void, never> {
    let cancelled: CancelledError | null = null;
    for (;;) {
      try {
        yield this.#lock.acquire();
        break;
      } catch (error) {
        if (!(error instanceof CancelledError)) throw error;
        cancelled = error;
      }
    }
    if (cancelled !== null) throw cancelled;
  }

  *#waitFor<T>(predicate: () => T): Generator<unknown, T, never> {
    let result = predicate();
    while (!result) {
      yield this.wait();
      result = predicate();
    }
    return result;
  }
}
