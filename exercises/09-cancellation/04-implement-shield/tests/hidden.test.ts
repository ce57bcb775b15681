import { createTask, getRunningLoop, isFuture, sleep, TimeoutError, waitFor } from '@yieldpoint/asyncio';
import { expect, test } from '@yieldpoint/testing';
import { shield } from './exercise';

const work = async <T>(value: T, seconds: number) => {
  await sleep(seconds);
  return value;
};

const failure = async (message: string, seconds: number): Promise<string> => {
  await sleep(seconds);
  throw new Error(message);
};

function reports() {
  const seen: { message: string }[] = [];
  getRunningLoop().setExceptionHandler((_loop, context) => seen.push(context));
  return seen;
}

test('a coroutine starts without being awaited', async () => {
  let started = false;
  const begin = async () => {
    started = true;
    await sleep(1);
  };
  const future = shield(begin());
  expect(isFuture(future)).toBe(true);
  await sleep(0.5);
  expect(started).toBe(true);
  await future;
});

test('work that is done already is returned as it is', async () => {
  const done = createTask(work('done', 1));
  const failed = createTask(failure('failed', 1));
  await sleep(2);
  expect(shield(done) === done).toBe(true);
  expect(shield(failed) === failed).toBe(true);
  expect((failed.exception() as Error).message).toBe('failed');
});

test('work that is not done is not handed out', async () => {
  const order = createTask(work('written', 1));
  const future = shield(order);
  expect(future === order).toBe(false);
  expect(future.done()).toBe(false);
  expect(await future).toBe('written');
});

test('cancelling the future does not reach the work', async () => {
  const order = createTask(work('written', 3));
  const future = shield(order);
  await sleep(1);
  expect(future.cancel()).toBe(true);
  expect(future.cancelled()).toBe(true);
  expect(await order).toBe('written');
  expect(getRunningLoop().time()).toBe(3);
});

test("a late result is nobody's concern", async () => {
  const seen = reports();
  const order = createTask(work('written', 3));
  const future = shield(order);
  await sleep(1);
  future.cancel();
  await sleep(5);
  expect(seen.map(({ message }) => message)).toEqual([]);
});

test("a late cancellation is nobody's concern", async () => {
  const seen = reports();
  const order = createTask(work('written', 3));
  const future = shield(order);
  await sleep(1);
  future.cancel();
  order.cancel();
  await sleep(5);
  expect(order.cancelled()).toBe(true);
  expect(seen.map(({ message }) => message)).toEqual([]);
});

test('an error that somebody waits for is not reported', async () => {
  const seen = reports();
  await expect(shield(failure('disk full', 1))).rejects.toThrow('disk full');
  await sleep(2);
  expect(seen.map(({ message }) => message)).toEqual([]);
});

test('a time limit around it leaves the work alone', async () => {
  const order = createTask(work('written', 5));
  await expect(waitFor(shield(order), 2)).rejects.toThrow(TimeoutError);
  expect(getRunningLoop().time()).toBe(2);
  expect(order.cancelling()).toBe(0);
  expect(await order).toBe('written');
});

test('two shields around one task do not disturb each other', async () => {
  const order = createTask(work('written', 3));
  const first = shield(order);
  const second = shield(order);
  await sleep(1);
  first.cancel();
  expect(await second).toBe('written');
  expect(first.cancelled()).toBe(true);
});

test('results that look like nothing are results', async () => {
  expect(await shield(work(null, 1))).toBe(null);
  expect(await shield(work(undefined, 1))).toBe(undefined);
  expect(await shield(work(0, 1))).toBe(0);
});
