import { sleep, waitFor } from '@yieldpoint/asyncio';

type Options = { attempts: number; delay: number; maxDelay: number; limit: number };

export async function retry<T>(operation: () => Promise<T>, { attempts, delay, maxDelay, limit }: Options) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await waitFor(operation(), limit);
    } catch (error) {
      if (attempt === attempts) throw error;
    }
    await sleep(Math.min(delay * 2 ** (attempt - 1), maxDelay));
  }
}
