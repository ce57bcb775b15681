import type { Future } from '@yieldpoint/asyncio';

export async function gather<T>(awaitables: Iterable<Promise<T> | Future<T>>): Promise<T[]> {
  const results: T[] = [];
  for (const awaitable of [...awaitables]) results.push(await awaitable);
  return results;
}
