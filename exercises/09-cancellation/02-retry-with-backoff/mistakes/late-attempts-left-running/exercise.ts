import { createTask, isCancelled, sleep, TimeoutError, wait } from '@yieldpoint/asyncio';

type Options = { attempts: number; delay: number; maxDelay: number; limit: number };

export async function retry<T>(operation: () => Promise<T>, { attempts, delay, maxDelay, limit }: Options) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const task = createTask(operation());
      await wait([task], { timeout: limit });
      if (!task.done()) throw new TimeoutError();
      return task.result();
    } catch (error) {
      if (isCancelled(error) || attempt === attempts) throw error;
    }
    await sleep(Math.min(delay * 2 ** (attempt - 1), maxDelay));
  }
}
