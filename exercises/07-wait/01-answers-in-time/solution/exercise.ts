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
  const tasks = sources.map(({ name, ask }) => createTask(ask(), { name }));
  if (tasks.length > 0) await wait(tasks, { timeout: limit });
  const done = tasks.filter((task) => task.done());
  const failed = done.filter((task) => task.exception() !== null);
  const answered = done.filter((task) => task.exception() === null);
  return {
    answers: answered.map((task) => task.result()),
    failed: failed.map((task) => task.getName()),
    pending: tasks.filter((task) => !task.done()),
  };
}
