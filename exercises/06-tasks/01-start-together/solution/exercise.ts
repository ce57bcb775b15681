import { createTask, gather } from '@yieldpoint/asyncio';

/** A job: called, it gives a coroutine to run. */
export type Job<T> = () => Promise<T>;

/** Runs all jobs at the same time and returns their results in the order of the list. */
export async function together<T>(jobs: Job<T>[]): Promise<T[]> {
  const tasks = jobs.map((job) => createTask(job()));
  await gather(tasks, { returnExceptions: true });
  return tasks.map((task) => task.result());
}
