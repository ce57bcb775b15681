import { awaited, ensureFuture } from './ensure-future.ts';
import { CancelledError, TimeoutError } from './errors.ts';
import type { Future } from './future.ts';
import type { Awaitable } from './kernel/awaitable.ts';
import { coroutine } from './kernel/coroutine.ts';
import type { Coroutine } from './kernel/coroutine.ts';
import { setUnlessDone } from './sleep.ts';
import { timeout } from './timeout.ts';
import { asyncWith } from './contexts/async-with.ts';

const waitingFor = coroutine(function* (awaitable: Awaitable<unknown>, limit: number | null) {
  if (limit === null || !(limit <= 0)) {
    return yield asyncWith(timeout(limit), () => awaited(awaitable));
  }
  const future = ensureFuture(awaitable);
  if (future.done()) return future.result();
  yield* cancelAndWait(future);
  try {
    return future.result();
  } catch (error) {
    throw error instanceof CancelledError ? new TimeoutError('', { cause: error }) : error;
  }
}, 'waitFor');

function* cancelAndWait(future: Future): Generator<unknown, void, unknown> {
  const waiter = future.loop.createFuture<void>();
  waiter.purpose = 'waitFor';
  const release = (): void => setUnlessDone(waiter, undefined);
  future.addDoneCallback(release);
  try {
    future.cancel();
    yield waiter;
  } finally {
    future.removeDoneCallback(release);
  }
}

/**
 * Awaits something for at most so many seconds; then it is cancelled, its cleanup awaited, and TimeoutError thrown.
 * null sets no limit. https://docs.python.org/3/library/asyncio-task.html#asyncio.wait_for
 *
 * @example
 * await waitFor(fetchPage(), 2); // TimeoutError after 2 s
 */
export function waitFor<T>(
  awaitable: Awaitable<T>,
  limit: number | null | { timeout: number | null },
): Coroutine<T> {
  const seconds = typeof limit === 'object' && limit !== null ? limit.timeout : limit;
  return waitingFor(awaitable, seconds) as Coroutine<T>;
}
