import { ensureFuture, getRunningLoop, type Future } from '@yieldpoint/asyncio';

export function shield<T>(awaitable: Promise<T> | Future<T>): Future<T> {
  const inner = ensureFuture(awaitable);
  if (inner.done()) return inner;
  const outer = getRunningLoop().createFuture<T>();
  inner.addDoneCallback(() => {
    if (inner.cancelled()) outer.cancel();
    else if (inner.exception() !== null) outer.setException(inner.exception());
    else outer.setResult(inner.result());
  });
  return outer;
}
