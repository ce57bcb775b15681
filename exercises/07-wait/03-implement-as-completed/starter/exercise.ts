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
  // Your code. This only hands out what is done already, and does not wait for the others.
  for (const [name, task] of tasks) {
    if (task.done()) yield [name, task];
  }
}
