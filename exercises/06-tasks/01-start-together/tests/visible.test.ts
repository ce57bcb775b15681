import { getRunningLoop, sleep } from '@yieldpoint/asyncio';
import { expect, random, test } from '@yieldpoint/testing';
import { together } from './exercise';

/** A job that takes `seconds` and returns `value`. */
const job =
  <T>(value: T, seconds: number) =>
  async () => {
    await sleep(seconds);
    return value;
  };

test('returns the results in the order of the jobs', async () => {
  const results = await together([job('slow', 3), job('quick', 1), job('middle', 2)]);
  expect(results, 'The results keep the order of the list, whichever job finishes first.').toEqual([
    'slow',
    'quick',
    'middle',
  ]);
});

test('takes as long as the slowest job', async () => {
  const seconds = Array.from({ length: 4 }, () => random.int(1, 9));
  const started = getRunningLoop().time();
  await together(seconds.map((second) => job(second, second)));
  const elapsed = getRunningLoop().time() - started;
  expect(elapsed, 'All jobs wait at the same time: together they take as long as the slowest one.').toBe(
    Math.max(...seconds),
  );
});

test('every job has started before the first one finishes', async () => {
  const log: string[] = [];
  const logged = (name: string, seconds: number) => async () => {
    log.push(`${name} starts`);
    await sleep(seconds);
    log.push(`${name} ends`);
  };
  await together([logged('a', 1), logged('b', 2), logged('c', 3)]);
  expect(log, 'First all jobs start, in the order of the list; then they end.').toEqual([
    'a starts',
    'b starts',
    'c starts',
    'a ends',
    'b ends',
    'c ends',
  ]);
});

test('throws the error of a job that fails', async () => {
  const failing = async () => {
    await sleep(1);
    throw new Error('no weather today');
  };
  let caught: unknown;
  try {
    await together<string>([job('fine', 2), failing]);
  } catch (error) {
    caught = error;
  }
  expect(
    caught,
    'A failed job is not a result: whoever called together() must get its error.',
  ).toBeInstanceOf(Error);
  expect((caught as Error).message).toBe('no weather today');
});

test('lets the other jobs finish before it throws', async () => {
  const finished: string[] = [];
  const finishing = (name: string, seconds: number) => async () => {
    await sleep(seconds);
    finished.push(name);
  };
  const failing = async () => {
    await sleep(1);
    throw new Error('no weather today');
  };
  try {
    await together([finishing('before', 2), failing, finishing('after', 3)]);
  } catch {
    // The error itself is another test's business.
  }
  expect(finished, 'When together() ends, no job may still be running or not have run at all.').toEqual([
    'before',
    'after',
  ]);
});
