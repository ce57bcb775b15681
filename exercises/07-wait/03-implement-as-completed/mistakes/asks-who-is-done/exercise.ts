import { FIRST_COMPLETED, getRunningLoop, TimeoutError, wait, type Future } from '@yieldpoint/asyncio';

export async function* asCompleted<K, T>(
  tasks: Map<K, Future<T>>,
  { timeout }: { timeout?: number } = {},
): AsyncGenerator<[name: K, task: Future<T>], void, undefined> {
  const loop = getRunningLoop();
  const deadline = timeout === undefined ? null : loop.time() + timeout;
  const left = new Map(tasks);
  while (left.size > 0) {
    const seconds = deadline === null ? null : Math.max(0, deadline - loop.time());
    const [done] = await wait(left.values(), { timeout: seconds, returnWhen: FIRST_COMPLETED });
    if (done.size === 0) throw new TimeoutError();
    for (const [name, task] of left) {
      if (!done.has(task)) continue;
      left.delete(name);
      yield [name, task];
    }
  }
}
