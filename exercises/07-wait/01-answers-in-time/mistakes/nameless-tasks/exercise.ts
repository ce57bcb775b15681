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
  const tasks = sources.map(({ ask }) => createTask(ask()));
  if (tasks.length > 0) await wait(tasks, { timeout: limit });
  const failed = sources.filter((_, at) => tasks[at]!.done() && tasks[at]!.exception() !== null);
  return {
    answers: tasks.filter((task) => task.done() && task.exception() === null).map((task) => task.result()),
    failed: failed.map(({ name }) => name),
    pending: tasks.filter((task) => !task.done()),
  };
}
