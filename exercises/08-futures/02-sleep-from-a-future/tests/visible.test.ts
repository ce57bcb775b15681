import { createTask, gather, getRunningLoop } from '@yieldpoint/asyncio';
import { expect, random, test } from '@yieldpoint/testing';
import { sleep } from './exercise';

test('it takes exactly so many seconds', async () => {
  const seconds = random.int(1, 60);
  await sleep(seconds);
  expect(getRunningLoop().time(), 'Seconds, on the clock of the loop.').toBe(seconds);
});

test('it gives the result', async () => {
  const value = random.int(1, 999_999);
  expect(await sleep(1, value), 'The second argument is what `await` gives.').toBe(value);
  expect(await sleep(1), 'Without one: undefined.').toBe(undefined);
});

test('others run while it sleeps', async () => {
  const log: string[] = [];
  const nap = async (name: string, seconds: number) => {
    await sleep(seconds);
    log.push(`${name} at ${getRunningLoop().time()}`);
  };
  await gather([nap('long', 3), nap('short', 1), nap('middle', 2)]);
  expect(log, 'Three sleepers, each with a future of its own.').toEqual([
    'short at 1',
    'middle at 2',
    'long at 3',
  ]);
});

test('the time begins with the await', async () => {
  const nap = sleep(2);
  await sleep(3);
  await nap;
  expect(getRunningLoop().time(), 'Called at 0, awaited at 3, over at 5: a coroutine is lazy.').toBe(5);
});

test('a cancelled sleeper ends at once', async () => {
  const sleeper = createTask(sleep(60));
  await sleep(1);
  sleeper.cancel();
  await sleep(0);
  expect(sleeper.cancelled(), 'The CancelledError must pass through you.').toBe(true);
  expect(getRunningLoop().time(), 'Nobody waits for the rest of the minute.').toBe(1);
});
