import { getRunningLoop, sleep } from '@yieldpoint/asyncio';
import { expect, random, test } from '@yieldpoint/testing';
import { find, head } from './exercise';

const now = () => getRunningLoop().time();

/** Pages of ten rows: 'row 0', 'row 1', … Connecting, fetching and closing take a second each. */
class TestDatabase {
  open = 0;
  readonly fetched: number[] = [];

  constructor(readonly pages: number) {}

  async connect() {
    await sleep(1);
    this.open += 1;
    return {
      fetch: async (_table: string, page: number) => {
        await sleep(1);
        this.fetched.push(page);
        if (page >= this.pages) return [];
        return Array.from({ length: 10 }, (_, row) => `row ${10 * page + row}`);
      },
      close: async () => {
        await sleep(1);
        this.open -= 1;
      },
    };
  }
}

test('find gives the first row that matches', async () => {
  const wanted = `row ${random.int(0, 29)}`;
  expect(await find(new TestDatabase(3), 'rows', async (row) => row === wanted)).toBe(wanted);
  expect(await find(new TestDatabase(3), 'rows', async (row) => row.endsWith('7'))).toBe('row 7');
  expect(await find(new TestDatabase(3), 'rows', async () => false), 'Without a hit it is undefined.').toBe(
    undefined,
  );
});

test('the connection is closed when find has found something', async () => {
  const database = new TestDatabase(40);
  await find(database, 'rows', async (row) => row === 'row 2');
  expect(database.open, 'find() is over: nobody can close this connection any more.').toBe(0);
  expect(now(), 'Connect, fetch one page, close.').toBe(3);
});

test('find fetches no page that it does not need', async () => {
  const database = new TestDatabase(40);
  await find(database, 'rows', async (row) => row === 'row 15');
  expect(database.fetched, 'The hit is on page 1.').toEqual([0, 1]);
});

test('head gives the first rows', async () => {
  const seen: string[] = [];
  const count = random.int(2, 9);
  for await (const row of head(new TestDatabase(40), 'rows', count)) seen.push(row);
  expect(seen, 'The first rows, in order.').toEqual(Array.from({ length: count }, (_, row) => `row ${row}`));
});

test('the connection is closed when head has come to its end', async () => {
  const database = new TestDatabase(40);
  for await (const _ of head(database, 'rows', 10));
  expect(database.open, 'head() has given all it had to give, and its connection is still open.').toBe(0);
  expect(database.fetched, 'Ten rows are one page.').toEqual([0]);
});
