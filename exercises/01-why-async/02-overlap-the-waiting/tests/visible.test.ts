import { getRunningLoop, sleep } from '@yieldpoint/asyncio';
import { expect, test } from '@yieldpoint/testing';
import { loadPage, serve, type Sources } from './exercise';

interface Seconds {
  user: number;
  orders: number;
  weather: number;
  news: number;
}

/** Sources that take so many seconds, and a log of when each was asked. */
function sourcesTaking(seconds: Seconds) {
  const log: string[] = [];
  const asked = async (what: string, time: number) => {
    log.push(`${getRunningLoop().time()} s: ${what}`);
    await sleep(time);
  };
  const sources: Sources = {
    async user(id) {
      await asked('user', seconds.user * id);
      return { name: `reader ${id}`, city: `city ${id}` };
    },
    async orders(name) {
      await asked('orders', seconds.orders);
      return [`first order of ${name}`, `second order of ${name}`];
    },
    async weather(city) {
      await asked('weather', seconds.weather);
      return `sun over ${city}`;
    },
    async news() {
      await asked('news', seconds.news);
      return 'nothing new';
    },
  };
  return { sources, log };
}

test('the page holds what the sources say', async () => {
  const { sources } = sourcesTaking({ user: 1, orders: 1, weather: 1, news: 1 });
  expect(await loadPage(sources, 7), 'Orders go by the name, the weather by the city.').toEqual({
    name: 'reader 7',
    orders: ['first order of reader 7', 'second order of reader 7'],
    weather: 'sun over city 7',
    news: 'nothing new',
  });
});

test('orders and weather are waited for together', async () => {
  const { sources } = sourcesTaking({ user: 1, orders: 4, weather: 3, news: 0 });
  await loadPage(sources, 1);
  expect(
    getRunningLoop().time(),
    'Neither needs the other: 1 s for the user, then 4 s for the slower of the two.',
  ).toBe(5);
});

test('the news is waited for beside everything else', async () => {
  const { sources } = sourcesTaking({ user: 2, orders: 1, weather: 3, news: 6 });
  await loadPage(sources, 1);
  expect(getRunningLoop().time(), 'The news needs nobody: its 6 s cover the 5 s of user and weather.').toBe(
    6,
  );
});

test('each source is asked as early as can be', async () => {
  const { sources, log } = sourcesTaking({ user: 2, orders: 3, weather: 5, news: 1 });
  await loadPage(sources, 1);
  expect([...log].sort(), 'At 0 s what needs nothing; at 2 s what needs the user.').toEqual([
    '0 s: news',
    '0 s: user',
    '2 s: orders',
    '2 s: weather',
  ]);
});

test('readers are served at the same time', async () => {
  const { sources } = sourcesTaking({ user: 1, orders: 2, weather: 2, news: 1 });
  await serve(sources, [5, 1, 3]);
  expect(getRunningLoop().time(), 'All pages take as long as the slowest one: 5 + 2 s.').toBe(7);
});

test('pages come in the order of the ids', async () => {
  const { sources } = sourcesTaking({ user: 1, orders: 2, weather: 2, news: 1 });
  const pages = await serve(sources, [5, 1, 3]);
  const names = pages.map((page) => page.name);
  expect(names, 'Whoever is ready first, the order of the ids stays.').toEqual([
    'reader 5',
    'reader 1',
    'reader 3',
  ]);
});
