import { TimeoutError, createTask, waitFor, type Task } from '@yieldpoint/asyncio';

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
  const report: SearchReport = { answers: [], failed: [], pending: [] };
  for (const { name, ask } of sources) {
    const task = createTask(ask(), { name });
    try {
      report.answers.push(await waitFor(task, limit));
    } catch (error) {
      if (error instanceof TimeoutError) report.pending.push(task);
      else report.failed.push(name);
    }
  }
  return report;
}
