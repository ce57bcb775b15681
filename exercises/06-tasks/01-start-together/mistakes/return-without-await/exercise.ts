import { createTask, gather } from '@yieldpoint/asyncio';

export type Job<T> = () => Promise<T>;

export async function together<T>(jobs: Job<T>[]): Promise<T[]> {
  const tasks = jobs.map((job) => createTask(job()));
  return gather(tasks);
}
