import { createTask, getRunningLoop, sleep } from '@yieldpoint/asyncio';
import { expect, random, test } from '@yieldpoint/testing';
import { BoundedQueue, QueueClosed } from './exercise';

test('first in, first out', async () => {
  const queue = new BoundedQueue<number>(5);
  const items = Array.from({ length: 5 }, () => random.int(0, 99));
  for (const item of items) await queue.put(item);
  expect(queue.size, 'Five are in it.').toBe(5);
  const got: number[] = [];
  for (const _ of items) got.push(await queue.get());
  expect(got, 'In the order in which they were put.').toEqual(items);
  expect(queue.size, 'All have been got.').toBe(0);
});

test('put waits while the queue is full', async () => {
  const queue = new BoundedQueue<string>(2);
  const times: number[] = [];
  createTask(
    (async () => {
      for (const item of ['a', 'b', 'c', 'd']) {
        await queue.put(item);
        times.push(getRunningLoop().time());
      }
    })(),
  );
  await sleep(3);
  expect(queue.size, 'There is room for two.').toBe(2);
  await queue.get();
  await sleep(2);
  await queue.get();
  await sleep(1);
  expect(times, 'Two fit in at once; each of the others as soon as one has been got.').toEqual([0, 0, 3, 5]);
});

test('get waits while the queue is empty', async () => {
  const queue = new BoundedQueue<string>(2);
  const getter = createTask(queue.get());
  await sleep(3);
  expect(getter.done(), 'There is nothing to get yet.').toBe(false);
  await queue.put('at last');
  expect(await getter, 'What was put goes to the one who waits.').toBe('at last');
  expect(getRunningLoop().time(), 'As soon as it is there.').toBe(3);
});

test('after close() the rest can be got, then it is over', async () => {
  const queue = new BoundedQueue<string>(3);
  await queue.put('a');
  await queue.put('b');
  await queue.close();
  await expect(queue.put('c'), 'No more puts, although there is room.').rejects.toThrow(QueueClosed);
  expect([await queue.get(), await queue.get()], 'What was put before is not lost.').toEqual(['a', 'b']);
  await expect(queue.get(), 'Nothing is left, and nothing will come.').rejects.toThrow(QueueClosed);
});

test('two who get and two who put, all at once', async () => {
  const queue = new BoundedQueue<string>(1);
  const getters = [createTask(queue.get()), createTask(queue.get())];
  await sleep(1);
  const putters = [createTask(queue.put('a')), createTask(queue.put('b'))];
  await sleep(1);
  expect(
    [...getters, ...putters].map((task) => task.done()),
    'Two items for two getters: nobody has a reason to wait any longer.',
  ).toEqual([true, true, true, true]);
  expect(await getters[0], 'The first item for the first getter.').toBe('a');
  expect(await getters[1], 'The second item for the second getter.').toBe('b');
});
