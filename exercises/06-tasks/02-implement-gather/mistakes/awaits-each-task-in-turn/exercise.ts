import { ensureFuture, type Future } from '@yieldpoint/asyncio';

export async function gather<T>(awaitables: Iterable<Promise<T> | Future<T>>): Promise<T[]> {
  const children = Array.from(awaitables, (awaitable) => ensureFuture(awaitable));
  const results: T[] = [];
  for (const child of children) results.push(await child);
  return results;
}
