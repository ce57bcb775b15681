import { isCancelled, sleep, waitFor } from '@yieldpoint/asyncio';

export interface RetryOptions {
  /** How often to call the operation at most, 1 or more. */
  attempts: number;
  /** Seconds of the first pause; each further one is twice as long. */
  delay: number;
  /** No pause is longer than so many seconds. */
  maxDelay: number;
  /** Seconds that one attempt may take. */
  limit: number;
}

/** Calls the operation until it succeeds, with growing pauses. Throws the error of the last attempt. */
export async function retry<T>(
  operation: () => Promise<T>,
  { attempts, delay, maxDelay, limit }: RetryOptions,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await waitFor(operation(), limit);
    } catch (error) {
      if (isCancelled(error) || attempt === attempts) throw error;
    }
    await sleep(Math.min(delay * 2 ** (attempt - 1), maxDelay));
  }
}
