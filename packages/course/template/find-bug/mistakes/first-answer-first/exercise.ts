import { asCompleted } from '@yieldpoint/asyncio';

export type Ask = (question: number) => Promise<number>;

/** The answers to both questions. */
export async function both(ask: Ask): Promise<number[]> {
  const answers: number[] = [];
  for (const next of asCompleted([ask(1), ask(2)])) answers.push(await next);
  return answers;
}
