import {
  CancelledError,
  asyncWith,
  createTask,
  getRunningLoop,
  sleep,
  type ExceptionGroup,
} from '@yieldpoint/asyncio';
import { expect, random, test } from '@yieldpoint/testing';
import { Nursery } from './exercise';

const now = () => getRunningLoop().time();

async function errorOf(awaitable: PromiseLike<unknown>): Promise<unknown> {
  try {
    await awaitable;
  } catch (error) {
    return error;
  }
  return 'nothing was thrown';
}

test('a body is not called before there is room', async () => {
  const called: number[] = [];
  await asyncWith(new Nursery(1), async (nursery) => {
    for (let count = 0; count < 3; count += 1) {
      await nursery.start(() => {
        called.push(now());
        return sleep(2) as unknown as Promise<void>;
      });
    }
  });
  expect(called).toEqual([0, 2, 4]);
});

test('never more than the limit at once, and never fewer than it could be', async () => {
  const limit = random.int(2, 4);
  const lengths = Array.from({ length: 20 }, (_, index) => random.int(1, 9) + index / 64);
  let running = 0;
  let most = 0;
  await asyncWith(new Nursery(limit), async (nursery) => {
    for (const seconds of lengths) {
      await nursery.start(async () => {
        running += 1;
        most = Math.max(most, running);
        await sleep(seconds);
        running -= 1;
      });
    }
  });
  const ends = Array.from({ length: limit }, () => 0);
  for (const seconds of lengths) {
    const first = ends.indexOf(Math.min(...ends));
    ends[first]! += seconds;
  }
  expect(most).toBe(limit);
  expect(now()).toBeCloseTo(Math.max(...ends), 6);
});

test('cancelled before its first step, a body gives its place back', async () => {
  const log: string[] = [];
  await asyncWith(new Nursery(1), async (nursery) => {
    for (const name of ['a', 'b']) {
      const { task } = await nursery.start(async () => {
        log.push(`${name} ran`);
      });
      task.cancel();
    }
    await nursery.start(async () => {
      log.push('c ran');
    });
  });
  expect(log).toEqual(['c ran']);
});

test('a body() that throws at once takes no place', async () => {
  const failure = new Error('no such address');
  const errors: unknown[] = [];
  let ran = 0;
  await asyncWith(new Nursery(1), async (nursery) => {
    for (let count = 0; count < 2; count += 1) {
      errors.push(
        await errorOf(
          nursery.start(() => {
            throw failure;
          }),
        ),
      );
    }
    await nursery.start(async () => {
      ran += 1;
    });
  });
  expect(errors).toEqual([failure, failure]);
  expect(ran).toBe(1);
});

test('cancelled while waiting for a place', async () => {
  let called = 0;
  const log: string[] = [];
  await asyncWith(new Nursery(1), async (nursery) => {
    await nursery.start(async () => {
      await sleep(5);
    });
    const waiting = createTask(
      nursery.start(async () => {
        called += 1;
      }),
    );
    await sleep(1);
    waiting.cancel();
    expect(await errorOf(waiting)).toBeInstanceOf(CancelledError);
    await nursery.start(async () => {
      log.push(`next at ${now()}`);
    });
  });
  expect(called).toBe(0);
  expect(log).toEqual(['next at 5']);
});

test('places are given out in the order in which they were asked for', async () => {
  const order: string[] = [];
  await asyncWith(new Nursery(1), async (nursery) => {
    await nursery.start(async () => {
      await sleep(4);
    });
    const waiting = [];
    for (const name of ['first', 'second', 'third']) {
      waiting.push(
        createTask(
          nursery.start(async () => {
            order.push(name);
            await sleep(1);
          }),
        ),
      );
      await sleep(1);
    }
    for (const one of waiting) await one;
  });
  expect(order).toEqual(['first', 'second', 'third']);
});

test('a failure reaches a block that waits for a place', async () => {
  const failure = new Error('page not found');
  let called = 0;
  const error = await errorOf(
    asyncWith(new Nursery(2), async (nursery) => {
      await nursery.start(async () => {
        await sleep(60);
      });
      await nursery.start(async () => {
        await sleep(3);
        throw failure;
      });
      await nursery.start(async () => {
        called += 1;
      });
    }),
  );
  expect((error as ExceptionGroup).exceptions).toEqual([failure]);
  expect(called).toBe(0);
  expect(now()).toBe(3);
});

test('a block that fails cancels the bodies', async () => {
  const failure = new Error('the file ends in the middle');
  const log: string[] = [];
  const error = await errorOf(
    asyncWith(new Nursery(2), async (nursery) => {
      await nursery.start(async () => {
        try {
          await sleep(60);
        } finally {
          await sleep(1);
          log.push('cleaned up');
        }
      });
      await sleep(1);
      throw failure;
    }),
  );
  expect((error as ExceptionGroup).exceptions).toEqual([failure]);
  expect(log).toEqual(['cleaned up']);
  expect(now()).toBe(2);
});

test('whoever is cancelled outside cancels the bodies', async () => {
  let ended = 0;
  const crawler = createTask(
    (async () => {
      await asyncWith(new Nursery(2), async (nursery) => {
        for (let count = 0; count < 4; count += 1) {
          await nursery.start(async () => {
            try {
              await sleep(60);
            } finally {
              ended += 1;
            }
          });
        }
      });
    })(),
  );
  await sleep(1);
  crawler.cancel();
  expect(await errorOf(crawler)).toBeInstanceOf(CancelledError);
  expect(ended).toBe(2);
  expect(now()).toBe(1);
});
