import { createTask, getRunningLoop, sleep } from '@yieldpoint/asyncio';
import { expect, random, test } from '@yieldpoint/testing';
import { Lazy } from './exercise';

/** Work that takes `seconds`, and how often it has started and ended. */
function countedWork<T>(value: T, seconds: number) {
  const count = { started: 0, ended: 0 };
  const make = async () => {
    count.started += 1;
    await sleep(seconds);
    count.ended += 1;
    return value;
  };
  return { count, make };
}

/** A task that awaits `lazy`. */
const waiter = <T>(lazy: Lazy<T>) => createTask((async () => await lazy)());

test('once it is done, await does not suspend', async () => {
  const { make } = countedWork('config', 1);
  const lazy = new Lazy(make);
  await lazy;
  const log: string[] = [];
  createTask((async () => void log.push('another task'))());
  log.push(await lazy);
  log.push(await lazy);
  await sleep(0);
  expect(log).toEqual(['config', 'config', 'another task']);
});

test('everybody gets the same error', async () => {
  let calls = 0;
  const failure = new Error('no such file');
  const lazy = new Lazy(async () => {
    calls += 1;
    await sleep(1);
    throw failure;
  });
  const caught: unknown[] = [];
  const note = async () => {
    try {
      await lazy;
    } catch (error) {
      caught.push(error);
    }
  };
  const [one, other] = [createTask(note()), createTask(note())];
  await sleep(2);
  await one;
  await other;
  await note();
  expect(caught.length).toBe(3);
  expect(caught.every((error) => error === failure)).toBe(true);
  expect(calls).toBe(1);
});

test('work that never waits is done once, too', async () => {
  let calls = 0;
  const lazy = new Lazy(async () => {
    calls += 1;
    return calls;
  });
  expect([await lazy, await lazy]).toEqual([1, 1]);
});

test('nothing at all is a result, too', async () => {
  for (const value of [undefined, null, 0, '']) {
    const { count, make } = countedWork(value, 1);
    const lazy = new Lazy(make);
    await lazy;
    expect(await lazy).toBe(value);
    expect(count.started).toBe(1);
  }
});

test('when every waiter is cancelled, the work still ends and is there for the next', async () => {
  const { count, make } = countedWork('config', 3);
  const lazy = new Lazy(make);
  const waiters = [waiter(lazy), waiter(lazy)];
  await sleep(1);
  for (const one of waiters) one.cancel();
  await sleep(4);
  expect(count).toEqual({ started: 1, ended: 1 });
  const before = getRunningLoop().time();
  expect(await lazy).toBe('config');
  expect(getRunningLoop().time()).toBe(before);
});

test('a cancelled latecomer does not stop the work either', async () => {
  const { make } = countedWork('config', 3);
  const lazy = new Lazy(make);
  const first = waiter(lazy);
  await sleep(1);
  const second = waiter(lazy);
  await sleep(1);
  second.cancel();
  await sleep(5);
  expect(second.cancelled()).toBe(true);
  expect(first.result()).toBe('config');
});

test('two objects do not share their work', async () => {
  const one = new Lazy(countedWork('one', 1).make);
  const other = new Lazy(countedWork('other', 1).make);
  expect([await one, await other]).toEqual(['one', 'other']);
});

test('waiters at random all get it when it is there', async () => {
  // No quarter is a sum of sevenths: nobody comes at the instant at which the work ends.
  const seconds = random.int(3, 6) + 0.25;
  const { count, make } = countedWork('config', seconds);
  const lazy = new Lazy(make);
  const ends: [number, number][] = [];
  const delays = Array.from({ length: 6 }, () => random.int(1, 60) / 7);
  const waiters = delays.map((delay) =>
    createTask(
      (async () => {
        await sleep(delay);
        await lazy;
        ends.push([delay, getRunningLoop().time()]);
      })(),
    ),
  );
  for (const one of waiters) await one;
  const first = Math.min(...delays);
  for (const [delay, end] of ends) expect(end).toBe(Math.max(delay, first + seconds));
  expect(ends.length).toBe(6);
  expect(count.started).toBe(1);
});
