import { Queue, waitFor, type Future } from '@yieldpoint/asyncio';

export async function* asCompleted<K, T>(
  tasks: Map<K, Future<T>>,
  { timeout }: { timeout?: number } = {},
): AsyncGenerator<[name: K, task: Future<T>], void, undefined> {
  const finished = new Queue<[K, Future<T>]>();
  const watches = Array.from(tasks, (entry) => ({ task: entry[1], onDone: () => finished.putNowait(entry) }));
  for (const { task, onDone } of watches) task.addDoneCallback(onDone);
  try {
    for (let left = watches.length; left > 0; left -= 1) yield await waitFor(finished.get(), timeout ?? null);
  } finally {
    for (const { task, onDone } of watches) task.removeDoneCallback(onDone);
  }
}
