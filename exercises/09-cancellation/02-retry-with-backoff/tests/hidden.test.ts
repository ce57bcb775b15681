import { createTask, getRunningLoop, sleep, TimeoutError } from '@yieldpoint/asyncio';
import { expect, random, test } from '@yieldpoint/testing';
import { retry } from './exercise';

function flaky(failures: number) {
  const calls: number[] = [];
  const operation = async () => {
    calls.push(getRunningLoop().time());
    if (calls.length <= failures) throw new Error(`failure ${calls.length}`);
    return 'ok';
  };
  return { calls, operation };
}

test('no pause is longer than maxDelay', async () => {
  const { calls, operation } = flaky(5);
  await retry(operation, { attempts: 6, delay: 1, maxDelay: 3, limit: 5 });
  expect(calls).toEqual([0, 1, 3, 6, 9, 12]);
});

test('the first pause is not longer than maxDelay, either', async () => {
  const { calls, operation } = flaky(2);
  await retry(operation, { attempts: 3, delay: 8, maxDelay: 2.5, limit: 5 });
  expect(calls).toEqual([0, 2.5, 5]);
});

test('one attempt is one attempt', async () => {
  const { calls, operation } = flaky(1);
  await expect(retry(operation, { attempts: 1, delay: 1, maxDelay: 60, limit: 5 })).rejects.toThrow(
    'failure 1',
  );
  expect(calls).toEqual([0]);
  expect(getRunningLoop().time()).toBe(0);
});

test('cancelled during a pause, it stops', async () => {
  const { calls, operation } = flaky(9);
  const task = createTask(retry(operation, { attempts: 9, delay: 4, maxDelay: 60, limit: 5 }));
  await sleep(5);
  task.cancel();
  await sleep(100);
  expect(calls).toEqual([0, 4]);
  expect(task.cancelled()).toBe(true);
});

test('an attempt cleans up before the next one begins', async () => {
  const log: string[] = [];
  const operation = async () => {
    log.push(`${getRunningLoop().time()} begins`);
    try {
      await sleep(100);
    } finally {
      await sleep(3);
      log.push(`${getRunningLoop().time()} has cleaned up`);
    }
  };
  await expect(retry(operation, { attempts: 2, delay: 1, maxDelay: 60, limit: 2 })).rejects.toThrow(
    TimeoutError,
  );
  expect(log).toEqual(['0 begins', '5 has cleaned up', '6 begins', '11 has cleaned up']);
});

test('an attempt within its limit is left alone', async () => {
  const operation = async () => {
    await sleep(4);
    return 'slow but fine';
  };
  expect(await retry(operation, { attempts: 2, delay: 1, maxDelay: 60, limit: 5 })).toBe('slow but fine');
  expect(getRunningLoop().time()).toBe(4);
});

test('results that look like nothing are results', async () => {
  const value = random.pick([null, undefined, 0, '', false]);
  let calls = 0;
  const operation = async () => {
    calls += 1;
    return value;
  };
  expect(await retry(operation, { attempts: 3, delay: 1, maxDelay: 60, limit: 5 })).toBe(value);
  expect(calls).toBe(1);
});

test('success at the last attempt is success', async () => {
  const failures = random.int(1, 6);
  const { calls, operation } = flaky(failures);
  const options = { attempts: failures + 1, delay: 1, maxDelay: 2, limit: 5 };
  expect(await retry(operation, options)).toBe('ok');
  expect(calls.length).toBe(failures + 1);
});
