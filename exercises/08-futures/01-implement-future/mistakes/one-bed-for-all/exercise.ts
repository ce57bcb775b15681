import { awaitable, getRunningLoop, InvalidStateError } from '@yieldpoint/asyncio';

/** A result that is not there yet. */
export class Future<T> {
  /** Only for the type checker: `await` gives T. */
  declare readonly then: PromiseLike<T>['then'];
  readonly #loop = getRunningLoop();
  #outcome: { value: T } | { error: unknown } | null = null;
  #waiter = getRunningLoop().createFuture<void>();
  #callbacks: ((future: Future<T>) => unknown)[] = [];

  done(): boolean {
    return this.#outcome !== null;
  }

  result(): T {
    if (this.#outcome === null) throw new InvalidStateError('Result is not set.');
    if ('error' in this.#outcome) throw this.#outcome.error;
    return this.#outcome.value;
  }

  setResult(value: T): void {
    this.#settle({ value });
  }

  setException(error: unknown): void {
    this.#settle({ error });
  }

  addDoneCallback(callback: (future: Future<T>) => unknown): void {
    if (this.done()) this.#loop.callSoon(callback, this);
    else this.#callbacks.push(callback);
  }

  *[awaitable](): Generator<unknown, T, unknown> {
    if (!this.done()) yield this.#waiter;
    return this.result();
  }

  #settle(outcome: { value: T } | { error: unknown }): void {
    if (this.done()) throw new InvalidStateError('invalid state');
    this.#outcome = outcome;
    if (!this.#waiter.done()) this.#waiter.setResult(undefined);
    for (const callback of this.#callbacks) this.#loop.callSoon(callback, this);
    this.#callbacks = [];
  }
}
