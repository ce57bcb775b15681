import { createTask, getRunningLoop, sleep, type Future } from '@yieldpoint/asyncio';

export interface WaitOptions {
  timeout?: number;
}

type Sets<T> = [done: Set<Future<T>>, pending: Set<Future<T>>];

const sort = <T>(tasks: Future<T>[]): Sets<T> => [
  new Set(tasks.filter((task) => task.done())),
  new Set(tasks.filter((task) => !task.done())),
];

export async function wait<T>(tasks: Iterable<Future<T>>, { timeout = Infinity }: WaitOptions = {}): Promise<Sets<T>> {
  const all = [...new Set(tasks)];
  const loop = getRunningLoop();
  const deadline = loop.time() + timeout;
  while (all.some((task) => !task.done()) && loop.time() < deadline) {
    await sleep(0.35);
  }
  return sort(all);
}
