import { getRunningLoop, run, sleep, VirtualClockLoop } from '@yieldpoint/asyncio';
import type { Coroutine, EventLoop } from '@yieldpoint/asyncio';
import { expect, random, test } from '@yieldpoint/testing';
import { slowMotion } from './exercise';

/** Runs a program of its own on another loop. A loop can't be run inside another one, so the host does it, between two steps of ours. */
const runOn = <T>(loopFactory: () => EventLoop, main: () => Coroutine<T> | PromiseLike<T>) =>
  Promise.resolve().then(() => run(main(), { loopFactory }));

const now = () => getRunningLoop().time();

test('waits that begin later are stretched from where they begin', async () => {
  const times = await runOn(slowMotion(3), async () => {
    const seen: number[] = [];
    for (const seconds of [1, 2, 4]) {
      await sleep(seconds);
      seen.push(now());
    }
    return seen.join(' ');
  });
  expect(times).toBe('3 9 21');
});

test('callAt and callLater are stretched alike, and pass their arguments on', async () => {
  const calls = await runOn(slowMotion(2), async () => {
    const loop = getRunningLoop();
    const seen: string[] = [];
    const note = (...names: string[]) => {
      seen.push(`${names.join('+')} at ${now()}`);
    };
    await sleep(1);
    loop.callLater(3, note, 'later', 'three');
    loop.callAt(loop.time() + 2, note, 'at', 'two');
    await sleep(5);
    return seen.join(', ');
  });
  expect(calls).toBe('at+two at 6, later+three at 8');
});

test('a timer can be cancelled', async () => {
  const called = await runOn(slowMotion(2), async () => {
    let count = 0;
    const timer = getRunningLoop().callLater(1, () => {
      count += 1;
    });
    timer.cancel();
    await sleep(5);
    return count;
  });
  expect(called).toBe(0);
});

test('what is overdue comes at once and keeps its deadline', async () => {
  const order = await runOn(slowMotion(10), async () => {
    const loop = getRunningLoop();
    await sleep(1);
    const seen: string[] = [];
    const nine = loop.callAt(9, () => seen.push(`nine at ${now()}`));
    loop.callAt(8.5, () => seen.push(`before at ${now()}`));
    await sleep(1);
    return `${seen.join(', ')}; due ${nine.when()}`;
  });
  expect(order).toBe('before at 10, nine at 10; due 9');
});

test('what needs no waiting takes no time', async () => {
  const seconds = await runOn(slowMotion(100), async () => {
    await sleep(0);
    const called = getRunningLoop().createFuture<void>();
    getRunningLoop().callSoon(() => called.setResult(undefined));
    await called;
    return now();
  });
  expect(seconds).toBe(0);
});

test('loops of other factories are not touched', async () => {
  const factor = random.int(2, 9);
  const program = async () => {
    await sleep(1);
    return now();
  };
  expect(await runOn(slowMotion(factor), program)).toBe(factor);
  expect(await runOn(slowMotion(1), program)).toBe(1);
  expect(await runOn(() => new VirtualClockLoop(), program)).toBe(1);
});
