import { BaseExceptionGroup, TaskGroup, asyncWith, type Task } from '@yieldpoint/asyncio';

export type FetchPart = (name: string) => Promise<string>;

export async function fetchAll(names: string[], fetchPart: FetchPart): Promise<string[]> {
  const tasks: Task<string>[] = [];
  try {
    await asyncWith(new TaskGroup(), async (group) => {
      for (const name of names) tasks.push(group.createTask(fetchPart(name)));
    });
  } catch (error) {
    if (error instanceof BaseExceptionGroup) throw error.exceptions[0];
    throw error;
  }
  return tasks.map((task) => task.result());
}
