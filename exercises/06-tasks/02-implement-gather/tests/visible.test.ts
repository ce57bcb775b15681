import { createTask, getRunningLoop, sleep } from '@yieldpoint/asyncio';
import { expect, random, test } from '@yieldpoint/testing';
import { gather } from './exercise';

/** A coroutine that takes `seconds` and results in `value`. */
const work = async <T>(value: T, seconds: number) => {
  await sleep(seconds);
  return value;
};

const failure = async (message: string, seconds: number): Promise<string> => {
  await sleep(seconds);
  throw new Error(message);
};

test('the results have the order of the list', async () => {
  const results = await gather([work('user', 2), work('basket', 3), work('prices', 1)]);
  expect(results, 'The list decides the order, not who is first.').toEqual(['user', 'basket', 'prices']);
});

test('all wait at the same time', async () => {
  const seconds = Array.from({ length: 4 }, () => random.int(1, 9));
  await gather(seconds.map((second) => work(second, second)));
  expect(getRunningLoop().time(), 'Side by side, all take as long as the slowest.').toBe(
    Math.max(...seconds),
  );
});

test('the first error is thrown at once', async () => {
  let caught: unknown;
  try {
    await gather([work('slow', 5), failure('no basket', 1)]);
  } catch (error) {
    caught = error;
  }
  expect(caught, 'Whoever awaits gather() gets the error.').toBeInstanceOf(Error);
  expect((caught as Error).message, 'It is the very error of the one that failed.').toBe('no basket');
  expect(getRunningLoop().time(), 'Nobody has to wait for the slow one first.').toBe(1);
});

test('after an error the others run on', async () => {
  const slow = createTask(work('slow', 3));
  let failed = false;
  try {
    await gather([failure('no basket', 1), slow]);
  } catch {
    failed = true;
  }
  expect(failed, 'The error is thrown.').toBe(true);
  await sleep(4);
  expect(slow.cancelled(), 'One error is no reason to stop the others.').toBe(false);
  expect(slow.result(), 'It came to its end.').toBe('slow');
});

test('cancelling the waiter cancels all that are not done', async () => {
  const quick = createTask(work('quick', 1));
  const slow = [createTask(work('a', 5)), createTask(work('b', 6))];
  const waiter = createTask(gather([quick, ...slow]));
  await sleep(2);
  waiter.cancel();
  await sleep(1);
  expect(
    slow.map((task) => task.cancelled()),
    'The cancellation reaches every child, not only one.',
  ).toEqual([true, true]);
  expect(quick.result(), 'What is done stays done.').toBe('quick');
});
