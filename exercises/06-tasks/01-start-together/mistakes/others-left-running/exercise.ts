export type Job<T> = () => Promise<T>;

import { createTask, gather } from '@yieldpoint/asyncio';

export async function together<T>(jobs: Job<T>[]): Promise<T[]> {
  return await gather(jobs.map((job) => createTask(job())));
}
