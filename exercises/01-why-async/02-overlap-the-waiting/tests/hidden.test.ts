import { getRunningLoop, sleep } from '@yieldpoint/asyncio';
import { expect, random, test } from '@yieldpoint/testing';
import { loadPage, serve, type Sources } from './exercise';

/** Sources whose every answer takes the seconds that `take` says. */
function sourcesTaking(take: (what: keyof Sources, id: number) => number): Sources {
  const idOf = (text: string) => Number(text.split(' ')[1]);
  return {
    async user(id) {
      await sleep(take('user', id));
      return { name: `reader ${id}`, city: `city ${id}` };
    },
    async orders(name) {
      await sleep(take('orders', idOf(name)));
      return [`order of ${name}`];
    },
    async weather(city) {
      await sleep(take('weather', idOf(city)));
      return `sun over ${city}`;
    },
    async news() {
      await sleep(take('news', 0));
      return 'nothing new';
    },
  };
}

type Seconds = Record<keyof Sources, number>;

const LONGEST: [string, (some: number) => Seconds][] = [
  ['the news', (some) => ({ user: some, orders: 2, weather: 3, news: some + 5 })],
  ['user and orders', (some) => ({ user: 2, orders: some + 4, weather: 3, news: some + 1 })],
  ['user and weather', (some) => ({ user: some, orders: 1, weather: 6, news: 4 })],
];

test.each(LONGEST)('the longest chain is all the time it takes: %s', async (_, drawn) => {
  const seconds = drawn(random.int(1, 20));
  await loadPage(
    sourcesTaking((what) => seconds[what]),
    1,
  );
  const { user, orders, weather, news } = seconds;
  expect(getRunningLoop().time()).toBe(Math.max(news, user + Math.max(orders, weather)));
});

test('each source is asked once for a page', async () => {
  const asked: string[] = [];
  await loadPage(
    sourcesTaking((what) => {
      asked.push(what);
      return 1;
    }),
    1,
  );
  expect(asked.sort()).toEqual(['news', 'orders', 'user', 'weather']);
});

test('eight readers at random overlap and keep their order', async () => {
  const ids = random.shuffle(Array.from({ length: 8 }, (_, index) => index));
  const seconds = new Map(ids.map((id) => [id, random.int(1, 60)]));
  const pages = await serve(
    sourcesTaking((what, id) => (what === 'user' ? seconds.get(id)! : 0)),
    ids,
  );
  expect(pages.map((page) => page.name)).toEqual(ids.map((id) => `reader ${id}`));
  expect(pages.map((page) => page.weather)).toEqual(ids.map((id) => `sun over city ${id}`));
  expect(getRunningLoop().time()).toBe(Math.max(...seconds.values()));
});

test('no readers: no pages, at once', async () => {
  expect(
    await serve(
      sourcesTaking(() => 1),
      [],
    ),
  ).toEqual([]);
  expect(getRunningLoop().time()).toBe(0);
});

test('an error of any source ends the page', async () => {
  for (const broken of ['weather', 'news'] as const) {
    const sources = sourcesTaking(() => 1);
    sources[broken] = async () => {
      await sleep(2);
      throw new Error(`no ${broken} today`);
    };
    await expect(loadPage(sources, 1)).rejects.toThrow(`no ${broken} today`);
  }
});
