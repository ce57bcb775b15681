import { createTask, getRunningLoop, sleep, type Future } from '@yieldpoint/asyncio';
import { expect, test } from '@yieldpoint/testing';
import { wait } from './exercise';

/** A running task that takes `seconds` and results in `value`. */
const work = <T>(value: T, seconds: number) =>
  createTask(
    (async () => {
      await sleep(seconds);
      return value;
    })(),
  );

/** What a set of tasks holds, by the names the test gave them. */
const names = (tasks: Set<Future<string>>, known: Record<string, Future<string>>) =>
  Object.keys(known).filter((name) => tasks.has(known[name]!));

test('without a timeout it waits until every task is done', async () => {
  const tasks = { quick: work('quick', 1), slow: work('slow', 3) };
  const started = getRunningLoop().time();
  const [done, pending] = await wait(Object.values(tasks));
  expect(getRunningLoop().time() - started, 'The slowest task decides when the waiting ends.').toBe(3);
  expect(names(done, tasks), 'Every task is done.').toEqual(['quick', 'slow']);
  expect(pending.size, 'Nothing is pending.').toBe(0);
});

test('when the time is up it returns what is done and what is pending', async () => {
  const tasks = { quick: work('quick', 1), slow: work('slow', 3) };
  const started = getRunningLoop().time();
  const [done, pending] = await wait(Object.values(tasks), { timeout: 2 });
  expect(getRunningLoop().time() - started, 'wait() returns after exactly `timeout` seconds.').toBe(2);
  expect(names(done, tasks), 'Done by now.').toEqual(['quick']);
  expect(names(pending, tasks), 'Still on its way.').toEqual(['slow']);
});

test('pending tasks are not cancelled and run on', async () => {
  const slow = work('slow', 3);
  const [, pending] = await wait([slow], { timeout: 1 });
  expect(pending.has(slow), 'After one second the task is pending.').toBe(true);
  await sleep(5);
  expect(slow.done(), 'The task goes on after wait() has returned.').toBe(true);
  expect(slow.cancelled(), 'wait() only watches: it must not cancel what it did not start.').toBe(false);
  expect(slow.result()).toBe('slow');
});

test('returns as soon as the last task is done', async () => {
  const tasks = [work('a', 1), work('b', 2)];
  const started = getRunningLoop().time();
  const [done] = await wait(tasks, { timeout: 10 });
  expect(
    getRunningLoop().time() - started,
    'The timeout is the longest it may take, not how long it takes.',
  ).toBe(2);
  expect(done.size).toBe(2);
});

test('a failed task is done and its error is not thrown', async () => {
  const failing = createTask(
    (async (): Promise<string> => {
      await sleep(1);
      throw new Error('the source is down');
    })(),
  );
  const fine = work('fine', 2);
  let thrown: unknown;
  try {
    const [done] = await wait([failing, fine], { timeout: 5 });
    expect(done.has(failing), 'A task that failed has ended: it is done.').toBe(true);
    expect(done.has(fine), 'The error of one task must not end the waiting for the others.').toBe(true);
  } catch (error) {
    if (!failing.done() || error !== failing.exception()) throw error;
    thrown = error;
  }
  expect(thrown, 'wait() reports; the error stays in the task until somebody asks for its result.').toBe(
    undefined,
  );
  expect((failing.exception() as Error).message).toBe('the source is down');
});
