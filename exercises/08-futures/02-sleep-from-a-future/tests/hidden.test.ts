import { createTask, getRunningLoop, sleep as realSleep } from '@yieldpoint/asyncio';
import { expect, random, test } from '@yieldpoint/testing';
import { sleep } from './exercise';

/** Notes every timer that is armed from now on, and says how many there were and how many still are. */
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
  return { all: () => handles.length, armed: () => handles.filter((handle) => !handle.cancelled()).length };
}

/** What reaches the loop's exception handler from now on. */
function reports() {
  const messages: unknown[] = [];
  getRunningLoop().setExceptionHandler((_loop, { message }) => {
    messages.push(message);
  });
  return messages;
}

test('one timer, armed for the whole sleep', async () => {
  const timers = watchedTimers();
  await sleep(60);
  expect(timers.all()).toBe(1);
});

test('a cancelled sleeper leaves no timer behind', async () => {
  const timers = watchedTimers();
  const sleeper = createTask(sleep(60));
  await realSleep(0);
  expect(timers.armed()).toBe(1);
  sleeper.cancel();
  await realSleep(0);
  await realSleep(0);
  expect(timers.armed()).toBe(0);
});

test('a coroutine that nobody awaits arms nothing', async () => {
  const timers = watchedTimers();
  void sleep(60);
  await realSleep(0);
  expect(timers.all()).toBe(0);
});

test('cancelled at the very instant at which it is due', async () => {
  const messages = reports();
  const loop = getRunningLoop();
  const sleeper = createTask(sleep(2));
  // Armed first, so it comes first: the sleeper's timer is due in the same round.
  loop.callAt(2, () => sleeper.cancel());
  await realSleep(3);
  expect(sleeper.cancelled()).toBe(true);
  expect(messages).toEqual([]);
});

test('sleep(0) takes no time and gives everybody who is ready a turn', async () => {
  for (const seconds of [0, -1]) {
    const started = getRunningLoop().time();
    const log: string[] = [];
    for (const name of ['a', 'b', 'c']) createTask((async () => void log.push(name))());
    await sleep(seconds);
    expect(log).toEqual(['a', 'b', 'c']);
    expect(getRunningLoop().time()).toBe(started);
  }
});

test('sleepers in a chain sleep one after the other', async () => {
  const naps = Array.from({ length: 5 }, () => random.int(0, 80) / 8);
  for (const seconds of naps) await sleep(seconds);
  expect(getRunningLoop().time()).toBe(naps.reduce((sum, seconds) => sum + seconds, 0));
});

test('nothing at all can be the result', async () => {
  expect([await sleep(1, null), await sleep(1, 0), await sleep(1, '')]).toEqual([null, 0, '']);
});
