import { sleep } from '@yieldpoint/asyncio';

/** Gives `value` back after `seconds`. */
export async function later<T>(seconds: number, value: T): Promise<T> {
  throw new Error('Your code.');
}
