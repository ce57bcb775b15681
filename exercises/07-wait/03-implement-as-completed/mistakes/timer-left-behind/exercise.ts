import { getRunningLoop, Queue, TimeoutError, type Future } from '@yieldpoint/asyncio';

export async function* asCompleted<K, T>(
  tasks: Map<K, Future<T>>,
  { timeout }: { timeout?: number } = {},
): AsyncGenerator<[name: K, task: Future<T>], void, undefined> {
  const finished = new Queue<[K, Future<T>] | null>();
  const watches = Array.from(tasks, (entry) => ({ task: entry[1], onDone: () => finished.putNowait(entry) }));
  if (timeout !== undefined) getRunningLoop().callLater(timeout, () => finished.putNowait(null));
  for (const { task, onDone } of watches) task.addDoneCallback(onDone);
  try {
    for (let left = watches.length; left > 0; left -= 1) {
      const entry = await finished.get();
      if (entry === null) throw new TimeoutError();
      yield entry;
    }
  } finally {
    for (const { task, onDone } of watches) task.removeDoneCallback(onDone);
  }
}
