import { TaskGroup, asyncWith, type Task } from '@yieldpoint/asyncio';

export type FetchPart = (name: string) => Promise<string>;

/** The parts in the order of `names`, fetched side by side; or an ExceptionGroup, and nothing left running. */
export async function fetchAll(names: string[], fetchPart: FetchPart): Promise<string[]> {
  const tasks: Task<string>[] = [];
  await asyncWith(new TaskGroup(), async (group) => {
    for (const name of names) tasks.push(group.createTask(fetchPart(name)));
  });
  return tasks.map((task) => task.result());
}
