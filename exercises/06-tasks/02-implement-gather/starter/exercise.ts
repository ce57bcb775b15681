import { ensureFuture, getRunningLoop, type Future } from '@yieldpoint/asyncio';

/** Runs everything side by side; gives the results in the order of the list, or throws the first error. */
export async function gather<T>(awaitables: Iterable<Promise<T> | Future<T>>): Promise<T[]> {
  const children = Array.from(awaitables, (awaitable) => ensureFuture(awaitable));
  // All of them run now. Your code: wait for the moment when one has failed or all have ended.
  return children.filter((child) => child.done()).map((child) => child.result());
}
