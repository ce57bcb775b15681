import { gather } from '@yieldpoint/asyncio';

export type FetchPart = (name: string) => Promise<string>;

export async function fetchAll(names: string[], fetchPart: FetchPart): Promise<string[]> {
  return await gather(names.map((name) => fetchPart(name)));
}
