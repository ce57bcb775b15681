import { getRunningLoop, Queue, TimeoutError, type Future } from '@yieldpoint/asyncio';

export async function* asCompleted<K, T>(
  tasks: Map<K, Future<T>>,
  { timeout }: { timeout?: number } = {},
): AsyncGenerator<[name: K, task: Future<T>], void, undefined> {
  const finished = new Queue<[K, Future<T>] | null>();
  const watches = Array.from(tasks, (entry) => ({ task: entry[1], onDone: () => finished.putNowait(entry) }));
  const onTimeout = () => finished.putNowait(null);
  const timer = timeout === undefined ? undefined : getRunningLoop().callLater(timeout, onTimeout);
  for (const { task, onDone } of watches) task.addDoneCallback(onDone);
  for (let left = watches.length; left > 0; left -= 1) {
    const entry = await finished.get();
    if (entry === null) {
      for (const { task, onDone } of watches) task.removeDoneCallback(onDone);
      throw new TimeoutError();
    }
    yield entry;
  }
  timer?.cancel();
}
