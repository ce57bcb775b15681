import { createTask, getRunningLoop, sleep, type Future } from '@yieldpoint/asyncio';

export interface WaitOptions {
  timeout?: number;
}

type Sets<T> = [done: Set<Future<T>>, pending: Set<Future<T>>];

const sort = <T>(tasks: Future<T>[]): Sets<T> => [
  new Set(tasks.filter((task) => task.done())),
  new Set(tasks.filter((task) => !task.done())),
];

export async function wait<T>(tasks: Iterable<Future<T>>, _options: WaitOptions = {}): Promise<Sets<T>> {
  const all = [...new Set(tasks)];
  for (const task of all) {
    try {
      await task;
    } catch {
      // The error stays in the task.
    }
  }
  return sort(all);
}
