import { TaskGroup, asyncWith, isCancelled, type Task } from '@yieldpoint/asyncio';

export type FetchPart = (name: string) => Promise<string>;

export async function fetchAll(names: string[], fetchPart: FetchPart): Promise<string[]> {
  const tasks: Task<string | undefined>[] = [];
  const tryToFetch = async (name: string) => {
    try {
      return await fetchPart(name);
    } catch (error) {
      if (isCancelled(error)) throw error;
      return undefined;
    }
  };
  await asyncWith(new TaskGroup(), async (group) => {
    for (const name of names) tasks.push(group.createTask(tryToFetch(name)));
  });
  return tasks.map((task) => task.result()).filter((part) => part !== undefined);
}
