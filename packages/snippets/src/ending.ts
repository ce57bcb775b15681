/** How a program ended. */
export type Ending =
  | { state: 'done' }
  /** It threw. `line` is where in its own source, counted from 1, where that is known. */
  | { state: 'failed'; message: string; line: number | null };
