import { CancelledError, ValueError } from '../errors.ts';
import type { Future } from '../future.ts';
import { coroutineOf } from '../kernel/coroutine.ts';
import type { Coroutine } from '../kernel/coroutine.ts';
import { immediate } from '../kernel/immediate.ts';
import { Home } from './home.ts';
import { anyoneLeft } from './waiters.ts';

/**
 * So many at a time; who waited longest comes next, and newcomers don't overtake.
 * https://docs.python.org/3/library/asyncio-sync.html#semaphore
 *
 * @example
 * const connections = new Semaphore(5);
 * await asyncWith(connections, download); // five at a time
 */
export class Semaphore {
  #value: number;
  readonly #waiters = new Set<Future<void>>();
  readonly #home = new Home('Semaphore');

  /** ValueError below 0. */
  constructor(value = 1) {
    if (value < 0) throw new ValueError('Semaphore initial value must be >= 0');
    this.#value = value;
  }

  /** True when `acquire` would have to wait. */
  locked(): boolean {
    return this.#value === 0 || anyoneLeft(this.#waiters);
  }

  /** Does not switch when there is room. Gives true. */
  acquire(): Coroutine<boolean> {
    return coroutineOf(this.#acquire(), 'acquire');
  }

  release(): void {
    this.#value += 1;
    this.#wakeNext();
  }

  aenter(): Coroutine<void> {
    return coroutineOf(this.#enter(), 'aenter');
  }

  aexit(): Coroutine<void> {
    return immediate('aexit', () => this.release());
  }

  /** @internal */
  protected get value(): number {
    return this.#value;
  }

  *#enter(): Generator<unknown, void, never> {
    yield* this.#acquire();
  }

  *#acquire(): Generator<unknown, boolean, never> {
    if (!this.locked()) {
      this.#value -= 1;
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
      if (error instanceof CancelledError && waiter.done() && !waiter.cancelled()) this.#value += 1;
      throw error;
    } finally {
      while (this.#value > 0 && this.#wakeNext());
    }
    return true;
  }

  #wakeNext(): boolean {
    for (const waiter of this.#waiters) {
      if (waiter.done()) continue;
      this.#value -= 1;
      waiter.setResult();
      return true;
    }
    return false;
  }
}

/**
 * A semaphore that refuses to be released more often than it was acquired.
 * https://docs.python.org/3/library/asyncio-sync.html#asyncio.BoundedSemaphore
 *
 * @example
 * const seats = new BoundedSemaphore(2);
 */
export class BoundedSemaphore extends Semaphore {
  readonly #bound: number;

  constructor(value = 1) {
    super(value);
    this.#bound = value;
  }

  /** ValueError when it would rise above its initial value. */
  override release(): void {
    if (this.value >= this.#bound) throw new ValueError('BoundedSemaphore released too many times');
    super.release();
  }
}
