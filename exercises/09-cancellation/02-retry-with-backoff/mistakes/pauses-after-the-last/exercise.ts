import { isCancelled, sleep, waitFor } from '@yieldpoint/asyncio';

type Options = { attempts: number; delay: number; maxDelay: number; limit: number };

export async function retry<T>(operation: () => Promise<T>, { attempts, delay, maxDelay, limit }: Options) {
  let last: unknown;
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    try {
      return await waitFor(operation(), limit);
    } catch (error) {
      if (isCancelled(error)) throw error;
      last = error;
    }
    await sleep(Math.min(delay * 2 ** (attempt - 1), maxDelay));
  }
  throw last;
}
