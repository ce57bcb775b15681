import { awaitable, getRunningLoop, InvalidStateError } from '@yieldpoint/asyncio';

/** A result that is not there yet. */
export class Future<T> {
  /** Only for the type checker: `await` gives T. */
  declare readonly then: PromiseLike<T>['then'];

  done(): boolean {
    // Your code, here and below.
    return false;
  }

  result(): T {
    throw new InvalidStateError('Result is not set.');
  }

  setResult(_value: T): void {}

  setException(_error: unknown): void {}

  addDoneCallback(_callback: (future: Future<T>) => unknown): void {}

  *[awaitable](): Generator<unknown, T, unknown> {
    const waiter = getRunningLoop().createFuture<void>();
    waiter.setResult(undefined);
    yield waiter;
    return this.result();
  }
}
