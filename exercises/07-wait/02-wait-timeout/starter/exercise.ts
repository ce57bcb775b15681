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
  const done = new Set<Future<T>>();
  const pending = new Set<Future<T>>();
  for (const task of tasks) {
    (task.done() ? done : pending).add(task);
  }
  // This only looks. Your code: wait first.
  return [done, pending];
}
