import { createTask, ensureFuture, type Future } from '@yieldpoint/asyncio';

export function shield<T>(awaitable: Promise<T> | Future<T>): Future<T> {
  const inner = ensureFuture(awaitable);
  if (inner.done()) return inner;
  return createTask((async () => await inner)());
}
