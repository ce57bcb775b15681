import { CancelledError, RuntimeError } from '../errors.ts';
import type { Future } from '../future.ts';
import { coroutineOf } from '../kernel/coroutine.ts';
import type { Coroutine } from '../kernel/coroutine.ts';
import { immediate } from '../kernel/immediate.ts';
import { Home } from './home.ts';
import { anyoneLeft } from './waiters.ts';

/**
 * One at a time; who waited longest comes next. https://docs.python.org/3/library/asyncio-sync.html#lock
 *
 * @example
 * await asyncWith(lock, async () => { balance = (await read()) - 1; });
 */
export class Lock {
  #locked = false;
  readonly #waiters = new Set<Future<void>>();
  readonly #home = new Home('Lock');

  locked(): boolean {
    return this.#locked;
  }

  /** Does not switch when the lock is free and nobody waits for it. Gives true. */
  acquire(): Coroutine<boolean> {
    return coroutineOf(this.#acquire(), 'acquire');
  }

  /** RuntimeError when it is not locked. */
  release(): void {
    if (!this.#locked) throw new RuntimeError('Lock is not acquired.');
    this.#locked = false;
    this.#wakeFirst();
  }

  aenter(): Coroutine<void> {
    return coroutineOf(this.#enter(), 'aenter');
  }

  aexit(): Coroutine<void> {
    return immediate('aexit', () => this.release());
  }

  *#enter(): Generator<unknown, void, never> {
    yield* this.#acquire();
  }

  *#acquire(): Generator<unknown, boolean, never> {
    if (!this.#locked && !anyoneLeft(this.#waiters)) {
      this.#locked = true;
      return true;
    }
    const waiter = this.#home.waiter('acquire');
    this.#waiters.add(waiter);
    try {
      try {
        yield waiter;
      } finally {
        this.#waiters.delete(waiter);
      }
    } catch (error) {
      if (error instanceof CancelledError && !this.#locked) this.#wakeFirst();
      throw error;
    }
    this.#locked = true;
    return true;
  }

  #wakeFirst(): void {
    const [first] = this.#waiters;
    if (first !== undefined && !first.done()) first.setResult();
  }
}
