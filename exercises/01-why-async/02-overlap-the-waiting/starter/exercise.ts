import { gather } from '@yieldpoint/asyncio';

export interface User {
  name: string;
  city: string;
}

/** Four sources. Each call gives a coroutine that takes its time. */
export interface Sources {
  user(id: number): Promise<User>;
  orders(name: string): Promise<string[]>;
  weather(city: string): Promise<string>;
  news(): Promise<string>;
}

export interface Page {
  name: string;
  orders: string[];
  weather: string;
  news: string;
}

/** Puts a reader's page together in the least time that the sources allow. */
export async function loadPage(sources: Sources, id: number): Promise<Page> {
  // Your code. This asks for the user only. What can be asked for at the same time?
  const { name } = await sources.user(id);
  return { name, orders: [], weather: '', news: '' };
}

/** Serves many readers at the same time; the pages come in the order of the ids. */
export async function serve(sources: Sources, ids: number[]): Promise<Page[]> {
  // Your code. This serves the first reader only; `gather` serves them all.
  return await gather(ids.slice(0, 1).map((id) => loadPage(sources, id)));
}
