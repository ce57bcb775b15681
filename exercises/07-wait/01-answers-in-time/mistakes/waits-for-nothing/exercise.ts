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
  const tasks = sources.map(({ name, ask }) => createTask(ask(), { name }));
  await wait(tasks, { timeout: limit });
  const done = tasks.filter((task) => task.done());
  return {
    answers: done.filter((task) => task.exception() === null).map((task) => task.result()),
    failed: done.filter((task) => task.exception() !== null).map((task) => task.getName()),
    pending: tasks.filter((task) => !task.done()),
  };
}
