export type Job<T> = () => Promise<T>;

import { createTask, gather } from '@yieldpoint/asyncio';

export async function together<T>(jobs: Job<T>[]): Promise<T[]> {
  const results: T[] = [];
  const collect = async (job: Job<T>) => {
    results.push(await job());
  };
  const tasks = jobs.map((job) => createTask(collect(job)));
  await gather(tasks, { returnExceptions: true });
  for (const task of tasks) task.result();
  return results;
}
