import { ensureFuture, getRunningLoop, type Future } from '@yieldpoint/asyncio';

/** A future that is cancelled in the place of `awaitable`, which runs on. */
export function shield<T>(awaitable: Promise<T> | Future<T>): Future<T> {
  const inner = ensureFuture(awaitable);
  if (inner.done()) return inner;
  const outer = getRunningLoop().createFuture<T>();
  inner.addDoneCallback(() => {
    if (outer.done()) reportLateError(inner);
    else if (inner.cancelled()) outer.cancel();
    else if (inner.exception() !== null) outer.setException(inner.exception());
    else outer.setResult(inner.result());
  });
  return outer;
}

/** Nobody waits any more: an error goes to the loop, or it would be lost. */
function reportLateError(inner: Future<unknown>): void {
  if (inner.cancelled()) return;
  const exception = inner.exception();
  if (exception === null) return;
  getRunningLoop().callExceptionHandler({
    message: 'exception in shielded future',
    exception,
    future: inner,
  });
}
