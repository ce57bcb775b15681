import { createTask, ensureFuture, wait, type Future } from '@yieldpoint/asyncio';

export function shield<T>(awaitable: Promise<T> | Future<T>): Future<T> {
  const inner = ensureFuture(awaitable);
  if (inner.done()) return inner;
  return createTask(
    (async () => {
      while (!inner.done()) {
        try {
          await wait([inner]);
        } catch {
          // protected
        }
      }
      return inner.result();
    })(),
  );
}
