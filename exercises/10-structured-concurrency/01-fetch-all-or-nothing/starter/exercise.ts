export type FetchPart = (name: string) => Promise<string>;

/** The parts in the order of `names`, fetched side by side; or an ExceptionGroup, and nothing left running. */
export async function fetchAll(names: string[], fetchPart: FetchPart): Promise<string[]> {
  // Your code, with `fetchPart`. So far nothing is fetched.
  return ['nothing yet', ...names];
}
