import { currentTask, getRunningLoop, sleep } from '@yieldpoint/asyncio';
import { expect, random, test } from '@yieldpoint/testing';
import { together } from './exercise';

test('an empty list gives an empty list at once', async () => {
  const started = getRunningLoop().time();
  expect(await together([]), 'Nothing to do is done at once.').toEqual([]);
  expect(getRunningLoop().time() - started).toBe(0);
});

test('of several errors it throws the first in the list', async () => {
  const failing = (message: string, seconds: number) => async () => {
    await sleep(seconds);
    throw new Error(message);
  };
  let caught: unknown;
  try {
    await together([failing('first in the list', 3), failing('first in time', 1)]);
  } catch (error) {
    caught = error;
  }
  expect((caught as Error | undefined)?.message, 'The order of the list decides, not the clock.').toBe(
    'first in the list',
  );
});

test('each job runs in a task of its own', async () => {
  const tasks = new Set<unknown>([currentTask()]);
  const noting = async () => {
    tasks.add(currentTask());
    await sleep(1);
  };
  await together([noting, noting, noting]);
  expect(tasks.size, 'Three jobs and the one who called them: four tasks.').toBe(4);
});

test('calls every job before it waits for any', async () => {
  const called: string[] = [];
  let calledAtFirstEnd = 0;
  const work = async (name: string) => {
    await sleep(1);
    calledAtFirstEnd ||= called.length;
    return name;
  };
  const named = (name: string) => () => {
    called.push(name);
    return work(name);
  };
  await together([named('a'), named('b'), named('c')]);
  expect(called).toEqual(['a', 'b', 'c']);
  expect(calledAtFirstEnd, 'No job ends before the last one was called.').toBe(3);
});

test('fifty jobs at random keep their order and overlap', async () => {
  const jobs = Array.from({ length: 50 }, (_, index) => ({
    index,
    seconds: random.int(0, 999) / 7,
  }));
  const started = getRunningLoop().time();
  const results = await together(
    jobs.map(({ index, seconds }) => async () => {
      await sleep(seconds);
      return index;
    }),
  );
  expect(results).toEqual(jobs.map(({ index }) => index));
  expect(getRunningLoop().time() - started).toBe(Math.max(...jobs.map(({ seconds }) => seconds)));
});

test('jobs that never wait have results, too', async () => {
  const value = random.int(0, 999999);
  expect(await together([async () => value, async () => value + 1])).toEqual([value, value + 1]);
});
