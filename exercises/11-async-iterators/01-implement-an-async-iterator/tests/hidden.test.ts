import { sleep } from '@yieldpoint/asyncio';
import { expect, random, test } from '@yieldpoint/testing';
import { Items, type Page } from './exercise';

async function read(items: AsyncIterable<string>) {
  const seen: string[] = [];
  for await (const item of items) seen.push(item);
  return seen;
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

test('after the end it stays at the end and fetches nothing', async () => {
  let fetches = 0;
  const items = new Items(async () => {
    fetches += 1;
    await sleep(1);
    return { items: ['only'], next: null };
  });
  expect(await read(items)).toEqual(['only']);
  for (let again = 0; again < 3; again += 1) {
    expect(await items.next()).toEqual({ value: undefined, done: true });
  }
  expect(await read(items)).toEqual([]);
  expect(fetches).toBe(1);
});

test('an error reaches whoever asked, and the same page is tried again', async () => {
  const asked: number[] = [];
  const items = new Items(async (page) => {
    asked.push(page);
    await sleep(1);
    if (page === 2 && asked.filter((one) => one === 2).length === 1) throw new Error('lost connection');
    return { items: [`item of ${page}`], next: page < 3 ? page + 1 : null };
  });
  const seen: string[] = [];
  let message = 'nothing was thrown';
  try {
    for await (const item of items) seen.push(item);
  } catch (error) {
    message = messageOf(error);
  }
  expect(message).toBe('lost connection');
  expect([...seen, ...(await read(items))]).toEqual(['item of 1', 'item of 2', 'item of 3']);
  expect(asked).toEqual([1, 2, 2, 3]);
});

test('an archive whose only page is empty', async () => {
  const items = new Items(async () => ({ items: [], next: null }));
  expect(await items.next()).toEqual({ value: undefined, done: true });
});

test('page numbers are followed, not counted', async () => {
  const pages = new Map<number, Page>();
  const path = [1, ...Array.from({ length: 4 }, (_, index) => 10 * (index + 1) + random.int(0, 9))];
  path.forEach((page, index) =>
    pages.set(page, { items: [`item of ${page}`], next: path[index + 1] ?? null }),
  );
  const items = new Items(async (page) => pages.get(page)!);
  expect(await read(items)).toEqual(path.map((page) => `item of ${page}`));
});

test('two iterators do not share their place', async () => {
  const fetchPage = async (page: number): Promise<Page> => ({
    items: [`${page}a`, `${page}b`],
    next: page < 2 ? page + 1 : null,
  });
  const one = new Items(fetchPage);
  const other = new Items(fetchPage);
  expect((await one.next()).value).toBe('1a');
  expect((await one.next()).value).toBe('1b');
  expect(await read(other)).toEqual(['1a', '1b', '2a', '2b']);
  expect(await read(one)).toEqual(['2a', '2b']);
});

test('an empty string is an item like any other', async () => {
  const items = new Items(async () => ({ items: ['', 'b', ''], next: null }));
  expect(await read(items)).toEqual(['', 'b', '']);
});
