import { createTask, getRunningLoop, sleep, type Future } from '@yieldpoint/asyncio';

export interface WaitOptions {
  timeout?: number;
}

type Sets<T> = [done: Set<Future<T>>, pending: Set<Future<T>>];

const sort = <T>(tasks: Future<T>[]): Sets<T> => [
  new Set(tasks.filter((task) => task.done())),
  new Set(tasks.filter((task) => !task.done())),
];

export async function wait<T>(tasks: Iterable<Future<T>>, { timeout }: WaitOptions = {}): Promise<Sets<T>> {
  const all = [...new Set(tasks)];
  const unfinished = new Set(all.filter((task) => !task.done()));
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
    for (const task of all) task.removeDoneCallback(onDone);
  }
  return sort(all);
}
