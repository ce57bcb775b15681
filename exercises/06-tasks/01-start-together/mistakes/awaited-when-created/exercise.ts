export type Job<T> = () => Promise<T>;

import { createTask } from '@yieldpoint/asyncio';

export async function together<T>(jobs: Job<T>[]): Promise<T[]> {
  const results: T[] = [];
  for (const job of jobs) {
    results.push(await createTask(job()));
  }
  return results;
}
