import { getRunningLoop, type Future } from '@yieldpoint/asyncio';

export interface WaitOptions {
  /** Seconds; without it, as long as it takes. */
  timeout?: number;
}

/** Waits until every task is done or the time is up. Cancels nothing, throws no task's error. */
export async function wait<T>(
  tasks: Iterable<Future<T>>,
  { timeout }: WaitOptions = {},
): Promise<[done: Set<Future<T>>, pending: Set<Future<T>>]> {
  const all = [...new Set(tasks)];
  const unfinished = new Set(all.filter((task) => !task.done()));
  if (unfinished.size > 0) await allDone(unfinished, timeout);
  return [new Set(all.filter((task) => task.done())), new Set(all.filter((task) => !task.done()))];
}

/** Suspends until `unfinished` is empty or the time is up. */
async function allDone<T>(unfinished: Set<Future<T>>, timeout: number | undefined): Promise<void> {
  const loop = getRunningLoop();
  const waiter = loop.createFuture<void>();
  const wake = () => {
    if (!waiter.done()) waiter.setResult(undefined);
  };
  const onDone = (task: Future<T>) => {
    unfinished.delete(task);
    if (unfinished.size === 0) wake();
  };
  const timer = timeout === undefined ? undefined : loop.callLater(timeout, wake);
  for (const task of unfinished) task.addDoneCallback(onDone);
  try {
    await waiter;
  } finally {
    timer?.cancel();
    for (const task of unfinished) task.removeDoneCallback(onDone);
  }
}
