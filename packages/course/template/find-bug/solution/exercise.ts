import { gather } from '@yieldpoint/asyncio';

export type Ask = (question: number) => Promise<number>;

/** The answers to both questions. */
export async function both(ask: Ask): Promise<number[]> {
  return await gather([ask(1), ask(2)]);
}
