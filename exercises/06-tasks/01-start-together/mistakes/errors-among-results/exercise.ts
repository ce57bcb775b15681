export type Job<T> = () => Promise<T>;

import { createTask, gather } from '@yieldpoint/asyncio';

export async function together<T>(jobs: Job<T>[]): Promise<T[]> {
  const tasks = jobs.map((job) => createTask(job()));
  return (await gather(tasks, { returnExceptions: true })) as T[];
}
