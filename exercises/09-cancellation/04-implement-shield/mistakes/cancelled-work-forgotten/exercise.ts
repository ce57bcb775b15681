import { ensureFuture, getRunningLoop, type Future } from '@yieldpoint/asyncio';

export function shield<T>(awaitable: Promise<T> | Future<T>): Future<T> {
  const inner = ensureFuture(awaitable);
  if (inner.done()) return inner;
  const loop = getRunningLoop();
  const outer = loop.createFuture<T>();
  inner.addDoneCallback(() => {
    const exception = inner.exception();
    if (outer.done()) {
      if (exception !== null) loop.callExceptionHandler({ message: 'too late', exception, future: inner });
    } else if (exception !== null) outer.setException(exception);
    else outer.setResult(inner.result());
  });
  return outer;
}
