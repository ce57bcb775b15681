import { TaskGroup, asyncWith, gather } from '@yieldpoint/asyncio';

export type FetchPart = (name: string) => Promise<string>;

/** The parts in the order of `names`, fetched side by side; or an ExceptionGroup, and nothing left running. */
export async function fetchAll(names: string[], fetchPart: FetchPart): Promise<string[]> {
  return await asyncWith(new TaskGroup(), async (group) => {
    return await gather(names.map((name) => group.createTask(fetchPart(name))));
  });
}
