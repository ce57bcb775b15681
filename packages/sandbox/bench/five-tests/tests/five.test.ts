import { getRunningLoop, sleep } from '@yieldpoint/asyncio';
import { expect, test } from '@yieldpoint/testing';
import { countdown, inOrder, retry, together } from './exercise';

const after = (value: string, seconds: number) => async () => {
  await sleep(seconds);
  return value;
};

test('in order, one job after the other', async () => {
  const started = getRunningLoop().time();
  expect(await inOrder([after('a', 2), after('b', 1)])).toEqual(['a', 'b']);
  expect(getRunningLoop().time() - started).toBe(3);
});

test('together, as long as the slowest', async () => {
  const started = getRunningLoop().time();
  expect(await together([after('a', 2), after('b', 1)])).toEqual(['a', 'b']);
  expect(getRunningLoop().time() - started).toBe(2);
});

test('tries again after a pause', async () => {
  let calls = 0;
  const value = await retry(
    async () => {
      calls += 1;
      if (calls < 3) throw new Error('not yet');
      return calls;
    },
    5,
    10,
  );
  expect(value).toBe(3);
});

test('gives up with the last error', async () => {
  let caught: unknown;
  try {
    await retry(
      async () => {
        throw new TypeError('never');
      },
      2,
      1,
    );
  } catch (error) {
    caught = error;
  }
  expect(caught).toBeInstanceOf(TypeError);
});

test('counts down, a number a second', async () => {
  const seen: number[] = [];
  for await (const left of countdown(3)) seen.push(left);
  expect(seen).toEqual([3, 2, 1]);
});
