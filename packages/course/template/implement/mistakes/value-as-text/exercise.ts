import { sleep } from '@yieldpoint/asyncio';

/** Gives `value` back after `seconds`. */
export async function later<T>(seconds: number, value: T): Promise<string> {
  await sleep(seconds);
  return String(value);
}
