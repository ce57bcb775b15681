import { ExceptionGroup, asyncWith, getRunningLoop, sleep } from '@yieldpoint/asyncio';
import { expect, random, test } from '@yieldpoint/testing';
import { Nursery } from './exercise';

const now = () => getRunningLoop().time();

/** What `awaitable` throws; a text when it throws nothing. */
async function errorOf(awaitable: PromiseLike<unknown>): Promise<unknown> {
  try {
    await awaitable;
  } catch (error) {
    return error;
  }
  return 'nothing was thrown';
}

test('start() goes on without waiting for the body', async () => {
  const answer = random.int(100, 999);
  await asyncWith(new Nursery(3), async (nursery) => {
    const { task } = await nursery.start(async () => {
      await sleep(5);
      return answer;
    });
    expect(now(), 'There was room: start() takes no time.').toBe(0);
    expect(task.done(), 'The body has only been started.').toBe(false);
    expect(await task, 'The task gives what the body returned.').toBe(answer);
  });
});

test('the block ends when all bodies have ended', async () => {
  const ended: string[] = [];
  await asyncWith(new Nursery(3), async (nursery) => {
    for (const name of ['a', 'bbbb', 'cc']) {
      await nursery.start(async () => {
        await sleep(name.length);
        ended.push(name);
      });
    }
  });
  expect(ended, 'No body may run on after the block.').toEqual(['a', 'cc', 'bbbb']);
  expect(now(), 'With enough room all run side by side.').toBe(4);
});

test('start() waits until there is room', async () => {
  const started: string[] = [];
  await asyncWith(new Nursery(2), async (nursery) => {
    for (const seconds of [2, 3, 1]) {
      await nursery.start(async () => {
        await sleep(seconds);
      });
      started.push(`${seconds} at ${now()}`);
    }
  });
  expect(started, 'Two places: the third start() waits until the first body has ended.').toEqual([
    '2 at 0',
    '3 at 0',
    '1 at 2',
  ]);
  expect(now()).toBe(3);
});

test('a failure cancels the other bodies and the block', async () => {
  const failure = new Error('page not found');
  const log: string[] = [];
  const error = await errorOf(
    asyncWith(new Nursery(5), async (nursery) => {
      await nursery.start(async () => {
        await sleep(10);
        log.push('the other body went on');
      });
      await nursery.start(async () => {
        await sleep(1);
        throw failure;
      });
      await sleep(10);
      log.push('the block went on');
    }),
  );
  expect(error, 'The errors of bodies come in an ExceptionGroup.').toBeInstanceOf(ExceptionGroup);
  expect((error as ExceptionGroup).exceptions, 'It holds the error of the body that failed.').toEqual([
    failure,
  ]);
  await sleep(20);
  expect(log, 'When one fails, the others and the block are cancelled.').toEqual([]);
});

test('a body that is cancelled gives its place back', async () => {
  await asyncWith(new Nursery(1), async (nursery) => {
    const { task } = await nursery.start(async () => {
      await sleep(60);
    });
    getRunningLoop().callLater(2, () => task.cancel());
    await nursery.start(async () => {});
    expect(now(), 'The place is free when the body has been cancelled.').toBe(2);
  });
});
