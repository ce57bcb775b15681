import { createTask, gather, sleep } from '@yieldpoint/asyncio';
import { expect, random, test } from '@yieldpoint/testing';
import { BoundedQueue, QueueClosed } from './exercise';

test('one item is for one getter', async () => {
  const queue = new BoundedQueue<string>(2);
  const first = createTask(queue.get());
  const second = createTask(queue.get());
  await sleep(1);
  await queue.put('only');
  await sleep(1);
  expect([first.done(), second.done()]).toEqual([true, false]);
  await queue.put('another');
  expect([await first, await second]).toEqual(['only', 'another']);
});

test('close() wakes everybody who waits for an item', async () => {
  const queue = new BoundedQueue<string>(2);
  const getters = [createTask(queue.get()), createTask(queue.get())];
  await sleep(1);
  await queue.close();
  await sleep(1);
  const ends = getters.map((getter) => getter.done() && getter.exception() instanceof QueueClosed);
  expect(ends).toEqual([true, true]);
});

test('close() wakes everybody who waits for room', async () => {
  const queue = new BoundedQueue<string>(1);
  await queue.put('a');
  const putters = ['b', 'c', 'd'].map((item) => createTask(queue.put(item)));
  await sleep(1);
  await queue.close();
  await queue.close();
  await sleep(1);
  const ends = putters.map((putter) => putter.done() && putter.exception() instanceof QueueClosed);
  expect(ends).toEqual([true, true, true]);
  expect([queue.size, await queue.get()]).toEqual([1, 'a']);
});

test('a cancelled put puts nothing', async () => {
  const queue = new BoundedQueue<string>(1);
  await queue.put('a');
  const gaveUp = createTask(queue.put('never'));
  const next = createTask(queue.put('b'));
  await sleep(1);
  gaveUp.cancel();
  await sleep(1);
  expect([gaveUp.cancelled(), queue.size]).toEqual([true, 1]);
  expect([await queue.get(), await queue.get()]).toEqual(['a', 'b']);
  expect(next.done()).toBe(true);
});

test('a cancelled get takes nothing', async () => {
  const queue = new BoundedQueue<string>(1);
  const gaveUp = createTask(queue.get());
  const next = createTask(queue.get());
  await sleep(1);
  gaveUp.cancel();
  await queue.put('a');
  await sleep(1);
  expect([gaveUp.cancelled(), next.done() && next.result()]).toEqual([true, 'a']);
});

test('a getter cancelled when its item has just come leaves it to the next', async () => {
  const queue = new BoundedQueue<string>(1);
  const first = createTask(queue.get());
  const second = createTask(queue.get());
  await sleep(1);
  await queue.put('a');
  first.cancel();
  await sleep(1);
  expect([first.cancelled(), second.done() && second.result()]).toEqual([true, 'a']);
});

test('items that look like nothing are items', async () => {
  const queue = new BoundedQueue<unknown>(4);
  const items = [0, '', null, undefined];
  for (const item of items) await queue.put(item);
  const got: unknown[] = [];
  for (const _ of items) got.push(await queue.get());
  expect(got).toEqual(items);
});

test('many who put and many who get: nothing lost, nothing twice, never too full', async () => {
  const queue = new BoundedQueue<number>(2);
  const got: number[] = [];
  let fullest = 0;
  const put = async (items: number[], pause: number) => {
    for (const item of items) {
      await sleep(pause);
      await queue.put(item);
      fullest = Math.max(fullest, queue.size);
    }
  };
  const get = async (count: number, pause: number) => {
    for (let nth = 0; nth < count; nth += 1) {
      got.push(await queue.get());
      await sleep(pause);
    }
  };
  const items = Array.from({ length: 9 }, () => random.int(1, 999));
  await gather([
    get(5, 1.5),
    get(4, 0.5),
    put(items.slice(0, 3), 0.25),
    put(items.slice(3, 6), 1),
    put(items.slice(6), 2),
  ]);
  const sorted = (list: number[]) => [...list].sort((a, b) => a - b);
  expect(sorted(got)).toEqual(sorted(items));
  expect(fullest).toBeLessThanOrEqual(2);
});
