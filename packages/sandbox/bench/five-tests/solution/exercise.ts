import { createTask, sleep } from '@yieldpoint/asyncio';

export type Job<T> = () => Promise<T>;

export async function inOrder<T>(jobs: Job<T>[]): Promise<T[]> {
  const results: T[] = [];
  for (const job of jobs) results.push(await job());
  return results;
}

export async function together<T>(jobs: Job<T>[]): Promise<T[]> {
  const tasks = jobs.map((job) => createTask(job()));
  const results: T[] = [];
  for (const task of tasks) results.push(await task);
  return results;
}

export async function retry<T>(job: Job<T>, times: number, pause: number): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await job();
    } catch (error) {
      if (attempt === times) throw error;
      await sleep(pause);
    }
  }
}

export async function* countdown(from: number): AsyncGenerator<number> {
  for (let left = from; left > 0; left -= 1) {
    await sleep(1);
    yield left;
  }
}
