export type Ask = (question: number) => Promise<number>;

/** The answers to both questions. */
export async function both(ask: Ask): Promise<number[]> {
  const first = await ask(1);
  const second = await ask(2);
  return [first, second];
}
