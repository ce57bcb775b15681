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
  const ordersPart = async () => {
    const { name } = await sources.user(id);
    return { name, orders: await sources.orders(name) };
  };
  const weatherPart = async () => {
    const { city } = await sources.user(id);
    return await sources.weather(city);
  };
  const [{ name, orders }, weather, news] = await gather([ordersPart(), weatherPart(), sources.news()]);
  return { name, orders, weather, news };
}

export async function serve(sources: Sources, ids: number[]): Promise<Page[]> {
  return await gather(ids.map((id) => loadPage(sources, id)));
}
