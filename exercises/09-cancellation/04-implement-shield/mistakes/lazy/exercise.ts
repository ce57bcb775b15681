import { ensureFuture, getRunningLoop, type Future } from '@yieldpoint/asyncio';

export async function shield<T>(awaitable: Promise<T> | Future<T>): Promise<T> {
  const inner = ensureFuture(awaitable);
  const loop = getRunningLoop();
  const outer = loop.createFuture<T>();
  inner.addDoneCallback(() => {
    if (outer.done()) {
      const exception = inner.cancelled() ? null : inner.exception();
      if (exception !== null) loop.callExceptionHandler({ message: 'too late', exception, future: inner });
    } else if (inner.cancelled()) outer.cancel();
    else if (inner.exception() !== null) outer.setException(inner.exception());
    else outer.setResult(inner.result());
  });
  return await outer;
}
