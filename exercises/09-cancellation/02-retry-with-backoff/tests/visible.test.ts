import { createTask, getRunningLoop, sleep } from '@yieldpoint/asyncio';
import { expect, random, test } from '@yieldpoint/testing';
import { retry } from './exercise';

/** An operation that fails at once `failures` times, then gives 'ok'; it notes when it is called. */
function flaky(failures: number) {
  const calls: number[] = [];
  const operation = async () => {
    calls.push(getRunningLoop().time());
    if (calls.length <= failures) throw new Error(`failure ${calls.length}`);
    return 'ok';
  };
  return { calls, operation };
}

test('what succeeds is not tried again', async () => {
  const { calls, operation } = flaky(0);
  expect(await retry(operation, { attempts: 3, delay: 1, maxDelay: 60, limit: 5 }), 'Its result.').toBe('ok');
  expect(calls, 'One call, and no pause.').toEqual([0]);
  expect(getRunningLoop().time()).toBe(0);
});

test('each pause is twice as long as the one before', async () => {
  const delay = random.int(1, 5);
  const { calls, operation } = flaky(3);
  const result = await retry(operation, { attempts: 5, delay, maxDelay: 600, limit: 5 });
  expect(result, 'The fourth attempt succeeds.').toBe('ok');
  expect(calls, 'Pauses of delay, 2 × delay, 4 × delay.').toEqual([0, delay, 3 * delay, 7 * delay]);
});

test('after the last attempt its error is thrown at once', async () => {
  const { calls, operation } = flaky(9);
  let caught: unknown;
  try {
    await retry(operation, { attempts: 3, delay: 1, maxDelay: 60, limit: 5 });
  } catch (error) {
    caught = error;
  }
  expect(calls.length, 'Three attempts, not one more.').toBe(3);
  expect((caught as Error | undefined)?.message, 'The error of the last attempt.').toBe('failure 3');
  expect(getRunningLoop().time(), 'There is nothing to pause for after the last attempt.').toBe(3);
});

test('cancelled during an attempt, it does not try again', async () => {
  let calls = 0;
  const task = createTask(
    retry(
      async () => {
        calls += 1;
        await sleep(10);
      },
      { attempts: 5, delay: 1, maxDelay: 60, limit: 60 },
    ),
  );
  await sleep(2);
  task.cancel();
  await sleep(20);
  expect(calls, 'A cancellation is a request to stop, not a failure to be retried.').toBe(1);
  expect(task.cancelled(), 'The cancellation is passed on.').toBe(true);
});

test('an attempt that takes too long has failed', async () => {
  const limit = random.int(2, 4);
  let calls = 0;
  const result = await retry(
    async () => {
      calls += 1;
      if (calls === 1) await sleep(100);
      return 'ok';
    },
    { attempts: 2, delay: 1, maxDelay: 60, limit },
  );
  expect(result, 'The second attempt is quick.').toBe('ok');
  expect(getRunningLoop().time(), 'The limit of the first attempt, and a pause of one second.').toBe(
    limit + 1,
  );
});
