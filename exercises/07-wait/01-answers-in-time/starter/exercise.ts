import { createTask, wait, type Task } from '@yieldpoint/asyncio';

export interface Source {
  name: string;
  ask: () => Promise<string>;
}

export interface SearchReport {
  /** What came in time, in the order of the sources. */
  answers: string[];
  /** The names of the sources that threw an error. */
  failed: string[];
  /** The tasks that are still running, named after their sources. */
  pending: Task<string>[];
}

/** Asks all sources side by side; reports after at most `limit` seconds. */
export async function search(sources: Source[], limit: number): Promise<SearchReport> {
  const answers: string[] = [];
  // Your code. This asks one source after the other and knows no limit.
  for (const source of sources) answers.push(await source.ask());
  return { answers, failed: [], pending: [] };
}
