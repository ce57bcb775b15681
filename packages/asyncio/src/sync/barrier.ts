import { BrokenBarrierError, ValueError } from '../errors.ts';
import { coroutineOf } from '../kernel/coroutine.ts';
import type { Coroutine } from '../kernel/coroutine.ts';
import { immediate } from '../kernel/immediate.ts';
import { Condition } from './condition.ts';

type State = 'filling' | 'draining' | 'resetting' | 'broken';

/**
 * Lets nobody pass until `parties` tasks have arrived. https://docs.python.org/3/library/asyncio-sync.html#barrier
 *
 * @example
 * const barrier = new Barrier(3);
 * const place = await barrier.wait(); // 0, 1 or 2, once all three have come
 */
export class Barrier {
  readonly #parties: number;
  readonly #condition = new Condition();
  #state: State = 'filling';
  #count = 0;

  /** ValueError below 1. */
  constructor(parties: number) {
    if (parties < 1) throw new ValueError('parties must be >= 1');
    this.#parties = parties;
  }

  /** How many must arrive. */
  get parties(): number {
    return this.#parties;
  }

  /** How many wait now. */
  get nWaiting(): number {
    return this.#state === 'filling' ? this.#count : 0;
  }

  get broken(): boolean {
    return this.#state === 'broken';
  }

  /** Waits for the others; gives the number of one's arrival, from 0. BrokenBarrierError when it is broken. */
  wait(): Coroutine<number> {
    return coroutineOf(this.#wait(), 'wait');
  }

  /** Back to the empty state; those who wait get BrokenBarrierError. */
  reset(): Coroutine<void> {
    return coroutineOf(this.#reset(), 'reset');
  }

  /** Breaks it: everybody, now and later, gets BrokenBarrierError. */
  abort(): Coroutine<void> {
    return coroutineOf(this.#abort(), 'abort');
  }

  aenter(): Coroutine<number> {
    return this.wait();
  }

  aexit(): Coroutine<void> {
    return immediate('aexit', () => undefined);
  }

  *#wait(): Generator<unknown, number, never> {
    yield this.#condition.acquire();
    try {
      yield* this.#block();
      try {
        const index = this.#count;
        this.#count += 1;
        if (index + 1 === this.#parties) {
          this.#state = 'draining';
          this.#condition.notifyAll();
        } else {
          yield* this.#untilFull();
        }
        return index;
      } finally {
        this.#count -= 1;
        this.#leave();
      }
    } finally {
      this.#condition.release();
    }
  }

  *#block(): Generator<unknown, void, never> {
    yield this.#condition.waitFor(() => this.#state !== 'draining' && this.#state !== 'resetting');
    if (this.#state === 'broken') throw new BrokenBarrierError('Barrier aborted');
  }

  *#untilFull(): Generator<unknown, void, never> {
    yield this.#condition.waitFor(() => this.#state !== 'filling');
    if (this.#state === 'broken' || this.#state === 'resetting') {
      throw new BrokenBarrierError('Abort or reset of barrier');
    }
  }

  #leave(): void {
    if (this.#count > 0) return;
    if (this.#state === 'resetting' || this.#state === 'draining') this.#state = 'filling';
    this.#condition.notifyAll();
  }

  *#reset(): Generator<unknown, void, never> {
    yield this.#condition.acquire();
    try {
      if (this.#count > 0) {
        if (this.#state !== 'resetting') this.#state = 'resetting';
      } else this.#state = 'filling';
      this.#condition.notifyAll();
    } finally {
      this.#condition.release();
    }
  }

  *#abort(): Generator<unknown, void, never> {
    yield this.#condition.acquire();
    try {
      this.#state = 'broken';
      this.#condition.notifyAll();
    } finally {
      this.#condition.release();
    }
  }
}
