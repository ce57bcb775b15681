import { TaskGroup, asyncWith } from '@yieldpoint/asyncio';

export type FetchPart = (name: string) => Promise<string>;

export async function fetchAll(names: string[], fetchPart: FetchPart): Promise<string[]> {
  const parts: string[] = [];
  await asyncWith(new TaskGroup(), async (group) => {
    for (const name of names) parts.push(await group.createTask(fetchPart(name)));
  });
  return parts;
}
