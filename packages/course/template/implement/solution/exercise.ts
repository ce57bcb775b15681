import { sleep } from '@yieldpoint/asyncio';

/** Gives `value` back after `seconds`. */
export async function later<T>(seconds: number, value: T): Promise<T> {
  await sleep(seconds);
  return value;
}
