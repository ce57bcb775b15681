import { getRunningLoop, TimeoutError, wait, type Future } from '@yieldpoint/asyncio';

export async function* asCompleted<K, T>(
  tasks: Map<K, Future<T>>,
  { timeout }: { timeout?: number } = {},
): AsyncGenerator<[name: K, task: Future<T>], void, undefined> {
  const loop = getRunningLoop();
  const deadline = timeout === undefined ? null : loop.time() + timeout;
  for (const [name, task] of tasks) {
    await wait([task], { timeout: deadline === null ? null : Math.max(0, deadline - loop.time()) });
    if (!task.done()) throw new TimeoutError();
    yield [name, task];
  }
}
