import { ERROR, Future, RESULT } from '../future.ts';
import type { EventLoop } from '../loop/event-loop.ts';

/**
 * A future that a promise (or any thenable) settles. Results of promises arrive in the order in which the host settles
 * them. Cancelling the future leaves the promise alone; what it brings later is dropped.
 */
export function adoptPromise<T>(loop: EventLoop, promise: PromiseLike<T>): Future<T> {
  const future = new Future<T>(loop);
  future.purpose = 'promise';
  loop.hostWaits += 1;
  future.addDoneCallback(() => {
    loop.hostWaits -= 1;
  });
  const settle = (state: typeof RESULT | typeof ERROR, value: unknown): void => {
    if (future.done() || loop.isClosed()) return;
    future.settle(state, value);
    loop.wakeUp();
  };
  try {
    promise.then(
      (value) => settle(RESULT, value),
      (error: unknown) => settle(ERROR, error),
    );
  } catch (error) {
    // As for native promises: what `then` throws after it has settled is dropped.
    settle(ERROR, error);
  }
  return future;
}
