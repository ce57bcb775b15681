import { createTask, getRunningLoop, sleep, TimeoutError, type Future } from '@yieldpoint/asyncio';
import { expect, random, test } from '@yieldpoint/testing';
import { asCompleted } from './exercise';

const delivery = (name: string, seconds: number) =>
  createTask(
    (async () => {
      await sleep(seconds);
      return name;
    })(),
  );

const deliveries = (seconds: Record<string, number>) =>
  new Map(Object.entries(seconds).map(([name, takes]) => [name, delivery(name, takes)]));

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

test('no tasks: the loop ends at once', async () => {
  for await (const entry of asCompleted(deliveries({}), { timeout: 5 })) expect(entry).toBe('nothing');
  expect(getRunningLoop().time()).toBe(0);
});

test('a task under two names comes under both', async () => {
  const tea = delivery('tea', 1);
  const tasks = new Map([
    ['breakfast', tea],
    ['supper', tea],
  ]);
  const came: string[] = [];
  for await (const [name] of asCompleted(tasks)) came.push(name);
  expect(came).toEqual(['breakfast', 'supper']);
});

test('tasks that are done already come at once', async () => {
  const tasks = deliveries({ b: 2, a: 1 });
  await sleep(3);
  const came: string[] = [];
  for await (const [name] of asCompleted(tasks, { timeout: 5 })) came.push(name);
  expect(came).toEqual(['b', 'a']);
  expect(getRunningLoop().time()).toBe(3);
});

test('a cancelled task is done, and comes like the others', async () => {
  const tasks = deliveries({ a: 3, b: 2 });
  getRunningLoop().callLater(1, () => tasks.get('a')!.cancel());
  const came: boolean[] = [];
  for await (const [, task] of asCompleted(tasks)) came.push(task.cancelled());
  expect(came).toEqual([true, false]);
});

test('what finished in time comes, however slow the body is', async () => {
  const tasks = deliveries({ a: 1, b: 2, c: 3, late: 30 });
  const came: string[] = [];
  let caught: unknown;
  try {
    for await (const [name] of asCompleted(tasks, { timeout: 5 })) {
      came.push(name);
      await sleep(4);
    }
  } catch (error) {
    caught = error;
  }
  expect(came).toEqual(['a', 'b', 'c']);
  expect(caught).toBeInstanceOf(TimeoutError);
  expect(getRunningLoop().time()).toBe(13);
});

test('a task that finishes after the limit is not handed out', async () => {
  const tasks = deliveries({ a: 1, late: 7 });
  const came: string[] = [];
  let caught: unknown;
  try {
    for await (const [name] of asCompleted(tasks, { timeout: 5 })) {
      came.push(name);
      await sleep(9);
    }
  } catch (error) {
    caught = error;
  }
  expect(came).toEqual(['a']);
  expect(caught).toBeInstanceOf(TimeoutError);
});

test('a limit of 0 is a limit', async () => {
  let caught: unknown;
  try {
    for await (const [, task] of asCompleted(deliveries({ slow: 3 }), { timeout: 0 })) task.result();
  } catch (error) {
    caught = error;
  }
  expect(caught).toBeInstanceOf(TimeoutError);
  expect(getRunningLoop().time()).toBe(0);
});

test('leaves no timer behind after the last task', async () => {
  const tasks = deliveries({ a: 1, b: 2 });
  await sleep(0);
  const timers = watchedTimers();
  for await (const [, task] of asCompleted(tasks, { timeout: 60 })) task.result();
  expect(timers.armed()).toBe(0);
});

test('leaves no callback behind after the time-out', async () => {
  const { future, callbacks } = watched();
  let caught: unknown;
  try {
    for await (const [, task] of asCompleted(new Map([['never', future]]), { timeout: 1 })) task.result();
  } catch (error) {
    caught = error;
  }
  expect(caught).toBeInstanceOf(TimeoutError);
  expect(callbacks.size).toBe(0);
  expect(future.done()).toBe(false);
});

test('closed early, it leaves neither timer nor callback', async () => {
  const { future, callbacks } = watched();
  const tea = delivery('tea', 1);
  await sleep(0);
  const timers = watchedTimers();
  const tasks = new Map<string, Future<string>>([
    ['never', future],
    ['tea', tea],
  ]);
  const stream = asCompleted(tasks, { timeout: 60 });
  const first = await stream.next();
  expect(first.value?.[0]).toBe('tea');
  await stream.return();
  expect(callbacks.size).toBe(0);
  expect(timers.armed()).toBe(0);
  expect(future.done()).toBe(false);
});

test('twenty tasks at random, and a body that takes its time', async () => {
  const seconds = random.shuffle(Array.from({ length: 20 }, (_, index) => index + 1));
  const tasks = new Map(seconds.map((second) => [second, delivery(`${second}`, second)]));
  const came: number[] = [];
  for await (const [name, task] of asCompleted(tasks)) {
    expect(task.result()).toBe(`${name}`);
    came.push(name);
    await sleep(random.int(0, 24) / 8);
  }
  expect(came).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});
