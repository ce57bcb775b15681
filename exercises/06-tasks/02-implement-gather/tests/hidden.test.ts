import { createTask, currentTask, getRunningLoop, isCancelled, sleep } from '@yieldpoint/asyncio';
import { expect, random, test } from '@yieldpoint/testing';
import { gather } from './exercise';

const work = async <T>(value: T, seconds: number) => {
  await sleep(seconds);
  return value;
};

const failure = async (message: string, seconds: number): Promise<string> => {
  await sleep(seconds);
  throw new Error(message);
};

/** What awaiting `coroutine` throws. */
async function errorOf(coroutine: PromiseLike<unknown>): Promise<unknown> {
  try {
    await coroutine;
  } catch (error) {
    return error;
  }
  return 'no error';
}

test('an empty list gives an empty list at once', async () => {
  expect(await gather([])).toEqual([]);
  expect(getRunningLoop().time()).toBe(0);
});

test('takes any iterable, coroutines and tasks mixed', async () => {
  const task = createTask(work('task', 2));
  const mixed = function* () {
    yield work('coroutine', 1);
    yield task;
    yield task;
  };
  expect(await gather<string>(mixed())).toEqual(['coroutine', 'task', 'task']);
});

test('all start in the order of the list before any ends', async () => {
  const log: string[] = [];
  const logged = async (name: string) => {
    log.push(`${name} starts`);
    await sleep(1);
    log.push(`${name} ends`);
  };
  await gather([logged('a'), logged('b'), logged('c')]);
  expect(log).toEqual(['a starts', 'b starts', 'c starts', 'a ends', 'b ends', 'c ends']);
});

test('of two errors the first in time is thrown, the other disturbs nobody', async () => {
  const reported: string[] = [];
  getRunningLoop().setExceptionHandler((_loop, { message }) => reported.push(message));
  const error = await errorOf(gather([failure('late', 3), failure('early', 2)]));
  expect((error as Error).message).toBe('early');
  await sleep(5);
  expect(reported).toEqual([]);
});

test('a task that failed before is an error at once', async () => {
  const failed = createTask(failure('long ago', 1));
  await sleep(2);
  const error = await errorOf(gather([work('slow', 4), failed]));
  expect((error as Error).message).toBe('long ago');
  expect(getRunningLoop().time()).toBe(2);
});

test('tasks that are done already take no time', async () => {
  const tasks = [createTask(work('a', 1)), createTask(work('b', 1))];
  await sleep(2);
  expect(await gather(tasks)).toEqual(['a', 'b']);
  expect(getRunningLoop().time()).toBe(2);
});

test('a child that somebody else cancels counts as failed', async () => {
  const child = createTask(work('child', 9));
  const other = createTask(work('other', 5));
  getRunningLoop().callLater(1, () => child.cancel());
  const error = await errorOf(gather([other, child]));
  expect(isCancelled(error)).toBe(true);
  expect(getRunningLoop().time()).toBe(1);
  expect(currentTask()!.cancelling()).toBe(0);
  await sleep(5);
  expect(other.result()).toBe('other');
});

test('a cancelled waiter ends as cancelled', async () => {
  const waiter = createTask(gather([work('a', 5), work('b', 6)]));
  await sleep(1);
  waiter.cancel();
  await sleep(1);
  expect(waiter.done()).toBe(true);
  expect(waiter.cancelled()).toBe(true);
});

test('a cancelled waiter lets its children clean up', async () => {
  const log: string[] = [];
  const careful = async (name: string) => {
    try {
      await sleep(9);
    } finally {
      await sleep(1);
      log.push(name);
    }
  };
  const reported: string[] = [];
  getRunningLoop().setExceptionHandler((_loop, { message }) => reported.push(message));
  const waiter = createTask(gather([careful('a'), careful('b')]));
  await sleep(1);
  waiter.cancel();
  await sleep(2);
  expect(log).toEqual(['a', 'b']);
  expect(reported).toEqual([]);
});

test('results that look like nothing are results', async () => {
  expect(await gather<unknown>([work(null, 1), work(undefined, 2), work(0, 3), work('', 1)])).toEqual([
    null,
    undefined,
    0,
    '',
  ]);
});

test('thirty at random keep their order and overlap', async () => {
  const seconds = Array.from({ length: 30 }, () => random.int(0, 999) / 7);
  const results = await gather(seconds.map((second, index) => work(index, second)));
  expect(results).toEqual(seconds.map((_, index) => index));
  expect(getRunningLoop().time()).toBe(Math.max(...seconds));
});
