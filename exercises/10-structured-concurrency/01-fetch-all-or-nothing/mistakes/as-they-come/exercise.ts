import { TaskGroup, asyncWith } from '@yieldpoint/asyncio';

export type FetchPart = (name: string) => Promise<string>;

export async function fetchAll(names: string[], fetchPart: FetchPart): Promise<string[]> {
  const parts: string[] = [];
  const fetchInto = async (name: string) => {
    parts.push(await fetchPart(name));
  };
  await asyncWith(new TaskGroup(), async (group) => {
    for (const name of names) group.createTask(fetchInto(name));
  });
  return parts;
}
