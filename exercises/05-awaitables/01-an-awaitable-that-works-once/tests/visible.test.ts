import { createTask, gather, getRunningLoop, sleep } from '@yieldpoint/asyncio';
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

test('await gives what the work returns', async () => {
  const value = random.int(0, 999_999);
  const { make } = countedWork(value, 2);
  expect(await new Lazy(make), '`return` in the generator is what `await` gives.').toBe(value);
  expect(getRunningLoop().time(), 'The work takes two seconds.').toBe(2);
});

test('nothing runs before the first await', async () => {
  const { count, make } = countedWork('config', 2);
  const lazy = new Lazy(make);
  await sleep(5);
  expect(count.started, 'Nobody has asked for it yet.').toBe(0);
  await lazy;
  expect(getRunningLoop().time(), 'Asked for at 5, there at 7.').toBe(7);
});

test('it can be awaited again and again', async () => {
  const { make } = countedWork('config', 2);
  const lazy = new Lazy(make);
  const seen = [await lazy, await lazy, await lazy];
  expect(seen, 'Every `await` gives the result.').toEqual(['config', 'config', 'config']);
});

test('the work is done once, however often it is awaited', async () => {
  const { count, make } = countedWork('config', 2);
  const lazy = new Lazy(make);
  await lazy;
  await lazy;
  expect([count.started, getRunningLoop().time()], 'One piece of work, two seconds.').toEqual([1, 2]);
});

test('many tasks wait for the same work', async () => {
  const { count, make } = countedWork('config', 2);
  const lazy = new Lazy(make);
  const late = async () => {
    await sleep(1);
    return await lazy;
  };
  const seen = await gather([waiter(lazy), waiter(lazy), late()]);
  expect(seen, 'Whoever comes while it is under way gets the result, too.').toEqual([
    'config',
    'config',
    'config',
  ]);
  expect([count.started, getRunningLoop().time()], 'One piece of work of two seconds.').toEqual([1, 2]);
});

test('a cancelled waiter does not stop the work', async () => {
  const { count, make } = countedWork('config', 3);
  const lazy = new Lazy(make);
  const impatient = waiter(lazy);
  const patient = waiter(lazy);
  await sleep(1);
  impatient.cancel();
  await sleep(0);
  expect(impatient.cancelled(), 'Whoever is cancelled stops waiting at once.').toBe(true);
  await sleep(5);
  expect(count.ended, 'The work goes on for the others.').toBe(1);
  expect(patient.result(), 'The other waiter gets its result.').toBe('config');
});
