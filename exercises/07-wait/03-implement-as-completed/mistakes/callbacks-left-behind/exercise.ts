import { getRunningLoop, Queue, TimeoutError, type Future } from '@yieldpoint/asyncio';

export async function* asCompleted<K, T>(
  tasks: Map<K, Future<T>>,
  { timeout }: { timeout?: number } = {},
): AsyncGenerator<[name: K, task: Future<T>], void, undefined> {
  const finished = new Queue<[K, Future<T>] | null>();
  const onTimeout = () => finished.putNowait(null);
  const timer = timeout === undefined ? undefined : getRunningLoop().callLater(timeout, onTimeout);
  for (const [name, task] of tasks) task.addDoneCallback(() => finished.putNowait([name, task]));
  try {
    for (let left = tasks.size; left > 0; left -= 1) {
      const entry = await finished.get();
      if (entry === null) throw new TimeoutError();
      yield entry;
    }
  } finally {
    timer?.cancel();
  }
}
