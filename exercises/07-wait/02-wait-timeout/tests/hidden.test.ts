import { allTasks, createTask, getRunningLoop, sleep } from '@yieldpoint/asyncio';
import { expect, random, test } from '@yieldpoint/testing';
import { wait } from './exercise';

const work = <T>(value: T, seconds: number) =>
  createTask(
    (async () => {
      await sleep(seconds);
      return value;
    })(),
  );

/** A future that counts the callbacks hanging on it. */
function watched() {
  const future = getRunningLoop().createFuture<string>();
  const callbacks = new Set<unknown>();
  const { addDoneCallback, removeDoneCallback } = future;
  future.addDoneCallback = (callback, ...rest) => {
    callbacks.add(callback);
    return addDoneCallback.call(future, callback, ...rest);
  };
  future.removeDoneCallback = (callback) => {
    callbacks.delete(callback);
    return removeDoneCallback.call(future, callback);
  };
  return { future, callbacks };
}

/** Notes every timer that is armed from now on, and says how many still are. */
function watchedTimers() {
  const loop = getRunningLoop();
  const { callAt } = loop;
  const handles: ReturnType<typeof callAt>[] = [];
  // `callLater` goes through `callAt`.
  loop.callAt = (...timer) => {
    const handle: (typeof handles)[number] = Reflect.apply(callAt, loop, timer);
    handles.push(handle);
    return handle;
  };
  return { armed: () => handles.filter((handle) => !handle.cancelled()).length };
}

test('no tasks: two empty sets at once', async () => {
  const started = getRunningLoop().time();
  const [done, pending] = await wait<string>([], { timeout: 3 });
  expect([done.size, pending.size]).toEqual([0, 0]);
  expect(getRunningLoop().time() - started).toBe(0);
});

test('tasks that are done already: returns at once', async () => {
  const tasks = [work('a', 1), work('b', 1)];
  await sleep(2);
  const started = getRunningLoop().time();
  const [done, pending] = await wait(tasks, { timeout: 3 });
  expect([done.size, pending.size]).toEqual([2, 0]);
  expect(getRunningLoop().time() - started).toBe(0);
});

test('a timeout of 0 takes no time', async () => {
  const slow = work('slow', 3);
  const started = getRunningLoop().time();
  const [done, pending] = await wait([slow], { timeout: 0 });
  expect(getRunningLoop().time() - started).toBe(0);
  expect([done.size, pending.has(slow)]).toEqual([0, true]);
});

test('accepts any iterable and counts a task once', async () => {
  const task = work('once', 1);
  const twice = function* () {
    yield task;
    yield task;
  };
  const [done, pending] = await wait(twice(), { timeout: 5 });
  expect([done.size, pending.size]).toEqual([1, 0]);
  expect(done.has(task)).toBe(true);
});

test('takes its callbacks off the pending tasks', async () => {
  const { future, callbacks } = watched();
  await wait([future], { timeout: 1 });
  expect(callbacks.size).toBe(0);
  expect(future.done()).toBe(false);
});

test('cancels its timer when the tasks are done first', async () => {
  const tasks = [work('a', 1), work('b', 2)];
  await sleep(0);
  const timers = watchedTimers();
  await wait(tasks, { timeout: 60 });
  await sleep(0);
  expect(timers.armed()).toBe(0);
});

test('leaves no task of its own behind', async () => {
  const slow = work('slow', 30);
  const before = allTasks().size;
  await wait([slow], { timeout: 1 });
  await sleep(0);
  await sleep(0);
  expect(allTasks().size).toBe(before);
});

test('a cancelled waiter leaves the tasks alone', async () => {
  const { future, callbacks } = watched();
  const slow = work('slow', 3);
  const waiter = createTask(wait([slow, future], { timeout: 60 }));
  await sleep(1);
  waiter.cancel();
  await sleep(1);
  expect(waiter.cancelled()).toBe(true);
  expect(callbacks.size).toBe(0);
  await sleep(2);
  expect([slow.cancelled(), future.cancelled()]).toEqual([false, false]);
  expect(slow.result()).toBe('slow');
});

test('the last task and the time limit may come at the same moment', async () => {
  const reported: unknown[] = [];
  getRunningLoop().setExceptionHandler((_loop, { exception }) => reported.push(exception));
  const task = work('on the dot', 2);
  await sleep(0);
  const started = getRunningLoop().time();
  const [done, pending] = await wait([task], { timeout: 2 });
  await sleep(0);
  expect(getRunningLoop().time() - started).toBe(2);
  expect(done.size + pending.size).toBe(1);
  // A future can be set once: whoever comes second must see that it is done.
  expect(reported).toEqual([]);
});

test('random tasks are sorted by whether they made it', async () => {
  for (let round = 0; round < 5; round += 1) {
    const seconds = Array.from({ length: 6 }, () => random.int(1, 8));
    const limit = random.int(1, 6) + 0.5;
    const tasks = [...seconds, limit + 1].map((second) => work(second, second));
    const started = getRunningLoop().time();
    const [done, pending] = await wait(tasks, { timeout: limit });
    expect(getRunningLoop().time() - started).toBe(limit);
    expect([...done].map((task) => task.result()).sort()).toEqual(
      seconds.filter((second) => second < limit).sort(),
    );
    expect(pending.size).toBe(tasks.length - done.size);
  }
});
