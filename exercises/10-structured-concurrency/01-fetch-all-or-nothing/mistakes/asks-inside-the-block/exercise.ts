import { TaskGroup, asyncWith } from '@yieldpoint/asyncio';

export type FetchPart = (name: string) => Promise<string>;

export async function fetchAll(names: string[], fetchPart: FetchPart): Promise<string[]> {
  return await asyncWith(new TaskGroup(), async (group) => {
    const tasks = names.map((name) => group.createTask(fetchPart(name)));
    return tasks.map((task) => task.result());
  });
}
