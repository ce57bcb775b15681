import { ensureFuture } from './ensure-future.ts';
import { Future } from './future.ts';
import type { Awaitable } from './kernel/awaitable.ts';
import { typeName } from './kernel/iterator-frame.ts';

/**
 * A future that takes cancellation in the place of `awaitable`, which runs on. Keep a reference to what you shield.
 * https://docs.python.org/3/library/asyncio-task.html#asyncio.shield
 *
 * @example
 * await shield(commit); // who waits may be cancelled, the commit goes on
 */
export function shield<T>(awaitable: Awaitable<T>): Future<T> {
  const inner = ensureFuture(awaitable);
  if (inner.done()) return inner;
  const outer = new Future<T>(inner.loop);
  outer.purpose = inner.describe();
  const task = inner.loop.currentTask;
  if (task !== null) (inner.awaitedBy ??= new Set()).add(task);
  const onInnerDone = (): void => {
    if (task !== null) inner.awaitedBy?.delete(task);
    if (outer.cancelled()) return;
    if (inner.cancelled()) outer.cancel();
    else if (inner.exception() !== null) outer.setException(inner.exception());
    else outer.setResult(inner.result());
  };
  inner.addDoneCallback(onInnerDone);
  outer.addDoneCallback(() => {
    if (inner.done()) return;
    inner.removeDoneCallback(onInnerDone);
    inner.removeDoneCallback(reportLateError);
    inner.addDoneCallback(reportLateError);
  });
  return outer;
}

function reportLateError(future: Future<unknown>): void {
  const exception = future.cancelled() ? null : future.exception();
  if (exception === null) return;
  future.loop.callExceptionHandler({
    message: `${typeName(exception)} exception in shielded future`,
    exception,
    future,
  });
}
