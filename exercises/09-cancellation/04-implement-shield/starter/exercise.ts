import { ensureFuture, getRunningLoop, type Future } from '@yieldpoint/asyncio';

/** A future that is cancelled in the place of `awaitable`, which runs on. */
export function shield<T>(awaitable: Promise<T> | Future<T>): Future<T> {
  const inner = ensureFuture(awaitable);
  // Your code. This hands out the work itself: whoever cancels it, cancels the work.
  return inner;
}
