import { getRunningLoop, Queue, TimeoutError, type Future } from '@yieldpoint/asyncio';

export interface AsCompletedOptions {
  /** Seconds for all tasks together; without it, as long as it takes. */
  timeout?: number;
}

/** Hands out each entry once its task is done, in the order in which they finish. */
export async function* asCompleted<K, T>(
  tasks: Map<K, Future<T>>,
  { timeout }: AsCompletedOptions = {},
): AsyncGenerator<[name: K, task: Future<T>], void, undefined> {
  // The limit is a message like the others: it stands behind whatever finished in time.
  const finished = new Queue<[K, Future<T>] | null>();
  const watches = Array.from(tasks, (entry) => ({ task: entry[1], onDone: () => finished.putNowait(entry) }));
  const onTimeout = () => finished.putNowait(null);
  const timer = timeout === undefined ? undefined : getRunningLoop().callLater(timeout, onTimeout);
  for (const { task, onDone } of watches) task.addDoneCallback(onDone);
  try {
    for (let left = watches.length; left > 0; left -= 1) {
      const entry = await finished.get();
      if (entry === null) throw new TimeoutError();
      yield entry;
    }
  } finally {
    timer?.cancel();
    for (const { task, onDone } of watches) task.removeDoneCallback(onDone);
  }
}
