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
  const news = sources.news(); // on its way
  const { name, city } = await sources.user(id);
  const [orders, weather] = await gather([sources.orders(name), sources.weather(city)]);
  return { name, orders, weather, news: await news };
}

export async function serve(sources: Sources, ids: number[]): Promise<Page[]> {
  return await gather(ids.map((id) => loadPage(sources, id)));
}
