import { getRunningLoop, sleep } from '@yieldpoint/asyncio';
import { expect, random, test } from '@yieldpoint/testing';
import { Items, type Page } from './exercise';

/** An archive with these pages, numbered from 1; each takes a second. `fetched` says which were asked for. */
function archive(pages: string[][]) {
  const fetched: number[] = [];
  const fetchPage = async (page: number): Promise<Page> => {
    fetched.push(page);
    await sleep(1);
    return { items: [...pages[page - 1]!], next: page < pages.length ? page + 1 : null };
  };
  return { fetchPage, fetched };
}

/** All that is left in `items`. */
async function read(items: AsyncIterable<string>) {
  const seen: string[] = [];
  for await (const item of items) seen.push(item);
  return seen;
}

test('for await sees every item of every page in order', async () => {
  const pages = [1, 2, 3].map((page) =>
    Array.from({ length: random.int(1, 3) }, (_, item) => `page ${page}, item ${item}`),
  );
  expect(await read(new Items(archive(pages).fetchPage)), 'All items, page after page.').toEqual(
    pages.flat(),
  );
});

test('next() answers with value and done', async () => {
  const items = new Items(archive([['a']]).fetchPage);
  expect(await items.next(), 'A value comes as { value, done: false }.').toEqual({ value: 'a', done: false });
  expect(await items.next(), 'The end is { value: undefined, done: true }.').toEqual({
    value: undefined,
    done: true,
  });
});

test('fetches a page only when an item of it is wanted', async () => {
  const { fetchPage, fetched } = archive([['a', 'b'], ['c']]);
  const items = new Items(fetchPage);
  const iterator = items[Symbol.asyncIterator]();
  await sleep(5);
  expect(fetched, 'Nobody has asked for an item yet.').toEqual([]);
  await iterator.next();
  await iterator.next();
  await sleep(5);
  expect(fetched, 'Two items of page 1 are out; nobody has asked for a third.').toEqual([1]);
  await iterator.next();
  expect(fetched, 'The third item lies on page 2.').toEqual([1, 2]);
});

test('an empty page is not the end', async () => {
  const { fetchPage } = archive([['a'], [], [], ['b'], []]);
  expect(await read(new Items(fetchPage)), 'Go on while there is a next page.').toEqual(['a', 'b']);
});

test('a second loop goes on where the first one stopped', async () => {
  const items = new Items(archive([['a', 'b', 'c'], ['d']]).fetchPage);
  for await (const item of items) {
    if (item === 'b') break;
  }
  expect(await read(items), 'The iterator remembers its place when a loop is left with break.').toEqual([
    'c',
    'd',
  ]);
});

test('items of one page come without waiting', async () => {
  const items = new Items(archive([['a', 'b'], ['c']]).fetchPage);
  const times: number[] = [];
  const started = getRunningLoop().time();
  for await (const _ of items) times.push(getRunningLoop().time() - started);
  expect(times, 'Only the first item of each page has to be waited for.').toEqual([1, 1, 2]);
});
