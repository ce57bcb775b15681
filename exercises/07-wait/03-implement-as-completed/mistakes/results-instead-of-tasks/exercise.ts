import { getRunningLoop, Queue, TimeoutError, type Future } from '@yieldpoint/asyncio';

export async function* asCompleted<K, T>(
  tasks: Map<K, Future<T>>,
  { timeout }: { timeout?: number } = {},
): AsyncGenerator<[name: K, result: T], void, undefined> {
  const finished = new Queue<[K, Future<T>] | null>();
  const watches = Array.from(tasks, (entry) => ({ task: entry[1], onDone: () => finished.putNowait(entry) }));
  const onTimeout = () => finished.putNowait(null);
  const timer = timeout === undefined ? undefined : getRunningLoop().callLater(timeout, onTimeout);
  for (const { task, onDone } of watches) task.addDoneCallback(onDone);
  try {
    for (let left = watches.length; left > 0; left -= 1) {
      const entry = await finished.get();
      if (entry === null) throw new TimeoutError();
      const [name, task] = entry;
      yield [name, await task];
    }
  } finally {
    timer?.cancel();
    for (const { task, onDone } of watches) task.removeDoneCallback(onDone);
  }
}
