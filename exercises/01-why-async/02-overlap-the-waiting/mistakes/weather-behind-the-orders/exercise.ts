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

export async function loadPage(sources: Sources, id: number): Promise<Page> {
  const [personal, news] = await gather([loadPersonal(sources, id), sources.news()]);
  return { ...personal, news };
}

async function loadPersonal(sources: Sources, id: number) {
  const { name, city } = await sources.user(id);
  const orders = await sources.orders(name);
  const weather = await sources.weather(city);
  return { name, orders, weather };
}

export async function serve(sources: Sources, ids: number[]): Promise<Page[]> {
  return await gather(ids.map((id) => loadPage(sources, id)));
}
