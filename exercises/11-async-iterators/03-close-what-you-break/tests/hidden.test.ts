import { CancelledError, Semaphore, createTask, getRunningLoop, sleep } from '@yieldpoint/asyncio';
import { expect, random, test } from '@yieldpoint/testing';
import { find, head } from './exercise';

const now = () => getRunningLoop().time();

/** Five pages of four rows; no more than `limit` connections. */
class SmallDatabase {
  open = 0;
  fetches = 0;
  readonly #free: Semaphore;

  constructor(limit: number) {
    this.#free = new Semaphore(limit);
  }

  async connect() {
    await this.#free.acquire();
    this.open += 1;
    return {
      fetch: async (table: string, page: number) => {
        await sleep(1);
        this.fetches += 1;
        if (table === 'broken' && page === 1) throw new Error('disk error');
        return page < 5 ? [0, 1, 2, 3].map((row) => `${table} ${4 * page + row}`) : [];
      },
      close: async () => {
        await sleep(1);
        this.open -= 1;
        this.#free.release();
      },
    };
  }
}

async function errorOf(awaitable: PromiseLike<unknown>): Promise<unknown> {
  try {
    await awaitable;
  } catch (error) {
    return error;
  }
  return 'nothing was thrown';
}

test('closed when matches throws', async () => {
  const database = new SmallDatabase(1);
  const failure = new Error('not a date');
  const error = await errorOf(
    find(database, 't', async (row) => {
      if (row === 't 5') throw failure;
      return false;
    }),
  );
  expect(error).toBe(failure);
  expect(database.open).toBe(0);
  expect(now()).toBe(3);
});

test('closed when the task is cancelled in matches', async () => {
  const database = new SmallDatabase(1);
  const task = createTask(
    find(database, 't', async () => {
      await sleep(60);
      return false;
    }),
  );
  await sleep(5);
  task.cancel();
  expect(await errorOf(task)).toBeInstanceOf(CancelledError);
  expect(database.open).toBe(0);
  expect(now()).toBe(6);
});

test('closed when a page cannot be fetched', async () => {
  const database = new SmallDatabase(1);
  expect(await errorOf(find(database, 'broken', async () => false))).toMatchObject({ message: 'disk error' });
  expect(database.open).toBe(0);
});

test('a while later nothing is open', async () => {
  const database = new SmallDatabase(3);
  await find(database, 't', async () => true);
  for await (const _ of head(database, 't', 3));
  await sleep(5);
  expect(database.open).toBe(0);
});

test('closed without a hit', async () => {
  const database = new SmallDatabase(1);
  expect(await find(database, 't', async () => false)).toBe(undefined);
  expect(database.open).toBe(0);
  expect(database.fetches).toBe(6);
});

test('head closed in the middle closes its connection', async () => {
  const database = new SmallDatabase(1);
  const some = head(database, 't', 10);
  await some.next();
  await some.next();
  await some.return(undefined);
  expect(database.open).toBe(0);
  expect(now()).toBe(2);
});

test('an error thrown into head closes its connection', async () => {
  const database = new SmallDatabase(1);
  const some = head(database, 't', 10);
  await some.next();
  const failure = new Error('thrown in');
  expect(await errorOf(some.throw(failure))).toBe(failure);
  expect(database.open).toBe(0);
});

test('head of more rows than there are', async () => {
  const database = new SmallDatabase(1);
  const seen: string[] = [];
  for await (const row of head(database, 't', 100)) seen.push(row);
  expect(seen.length).toBe(20);
  expect(database.open).toBe(0);
});

test('many searches share two connections', async () => {
  const database = new SmallDatabase(2);
  const searches = Array.from({ length: 6 }, () => random.int(0, 19));
  const found = searches.map((row) => createTask(find(database, 't', async (one) => one === `t ${row}`)));
  for (const [index, row] of searches.entries()) expect(await found[index]!).toBe(`t ${row}`);
  expect(database.open).toBe(0);
});
