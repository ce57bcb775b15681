import { createTask, wait, type Task } from '@yieldpoint/asyncio';

export interface Source {
  name: string;
  ask: () => Promise<string>;
}

export interface SearchReport {
  answers: string[];
  failed: string[];
  pending: Task<string>[];
}

export async function search(sources: Source[], limit: number): Promise<SearchReport> {
  if (sources.length === 0) return { answers: [], failed: [], pending: [] };
  const tasks = sources.map(({ name, ask }) => createTask(ask(), { name }));
  const [done, pending] = await wait(tasks, { timeout: limit });
  return {
    answers: [...done].map((task) => task.result() as string),
    failed: [],
    pending: [...pending] as Task<string>[],
  };
}
