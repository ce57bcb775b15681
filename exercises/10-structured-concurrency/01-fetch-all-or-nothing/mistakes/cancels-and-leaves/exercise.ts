import { ExceptionGroup, createTask, gather, isCancelled } from '@yieldpoint/asyncio';

export type FetchPart = (name: string) => Promise<string>;

export async function fetchAll(names: string[], fetchPart: FetchPart): Promise<string[]> {
  const tasks = names.map((name) => createTask(fetchPart(name)));
  try {
    return await gather(tasks);
  } catch (error) {
    for (const task of tasks) task.cancel();
    if (isCancelled(error)) throw error;
    throw new ExceptionGroup('failed', [error]);
  }
}
