import { gather, getRunningLoop, run, sleep, timeout, asyncWith, TimeoutError } from '@yieldpoint/asyncio';
import type { Coroutine, EventLoop } from '@yieldpoint/asyncio';
import { expect, random, test } from '@yieldpoint/testing';
import { slowMotion } from './exercise';

/** Runs a program of its own on another loop. A loop can't be run inside another one, so the host does it, between two steps of ours. */
const runOn = <T>(loopFactory: () => EventLoop, main: () => Coroutine<T> | PromiseLike<T>) =>
  Promise.resolve().then(() => run(main(), { loopFactory }));

const now = () => getRunningLoop().time();

test('a sleep takes so many times as long', async () => {
  const factor = random.int(2, 9);
  const slept = await runOn(slowMotion(factor), async () => {
    await sleep(3);
    return now();
  });
  expect(slept, 'sleep(3) asks its loop for a timer: the loop decides when that comes.').toBe(3 * factor);
});

test('the program does the same things in the same order', async () => {
  const log = async () => {
    const lines: string[] = [];
    const work = async (name: string, seconds: number) => {
      await sleep(seconds);
      lines.push(name);
    };
    await gather([work('slow', 3), work('quick', 1), work('middling', 2)]);
    return lines.join(', ');
  };
  expect(await runOn(slowMotion(5), log), 'Slow motion changes no order.').toBe('quick, middling, slow');
});

test('a timeout is stretched with everything else', async () => {
  const ended = await runOn(slowMotion(4), async () => {
    try {
      await asyncWith(timeout(2), async () => {
        await sleep(10);
      });
    } catch (error) {
      if (error instanceof TimeoutError) return now();
      throw error;
    }
    return -1;
  });
  expect(ended, 'timeout(2) is a timer, too: it comes at 8.').toBe(8);
});

test('each call of the factory makes a loop of its own', async () => {
  const factory = slowMotion(2);
  const program = async () => {
    await sleep(1);
    return now();
  };
  const times = [await runOn(factory, program), await runOn(factory, program)];
  expect(times, 'run() closes its loop at the end: a factory has to make a new one every time.').toEqual([
    2, 2,
  ]);
});
