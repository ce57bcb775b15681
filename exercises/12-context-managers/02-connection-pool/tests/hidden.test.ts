import { CancelledError, asyncWith, createTask, getRunningLoop, sleep } from '@yieldpoint/asyncio';
import { expect, random, test } from '@yieldpoint/testing';
import { Pool } from './exercise';

const now = () => getRunningLoop().time();

class Server {
  opened = 0;
  open = 0;
  most = 0;
  /** Numbers of the connections that can't be opened. */
  refused: number[] = [];
  /** Numbers of the connections that fail to close. */
  stuck: number[] = [];

  readonly connect = async () => {
    this.opened += 1;
    const number = this.opened;
    this.open += 1;
    this.most = Math.max(this.most, this.open);
    await sleep(1);
    if (this.refused.includes(number)) {
      this.open -= 1;
      throw new Error(`connection ${number} refused`);
    }
    return {
      query: async () => `${number}`,
      close: async () => {
        await sleep(1);
        if (this.stuck.includes(number)) throw new Error(`connection ${number} is stuck`);
        this.open -= 1;
      },
    };
  };
}

type Lender = Pick<Pool, 'connection'>;

/** A task that borrows a connection for `seconds`. */
const borrow = (pool: Lender, seconds: number, note: (number: string) => void = () => {}) =>
  createTask(
    (async () => {
      await asyncWith(pool.connection(), async (connection) => {
        note(await connection.query(''));
        await sleep(seconds);
      });
    })(),
  );

async function errorOf(awaitable: PromiseLike<unknown>): Promise<unknown> {
  try {
    await awaitable;
  } catch (error) {
    return error;
  }
  return 'nothing was thrown';
}

test('when connecting fails the place is free again', async () => {
  const server = new Server();
  server.refused = [1];
  await asyncWith(new Pool(server.connect, 1), async (pool) => {
    expect(await errorOf(borrow(pool, 1))).toMatchObject({ message: 'connection 1 refused' });
    const got: string[] = [];
    await borrow(pool, 1, (number) => got.push(number));
    expect(got).toEqual(['2']);
  });
  expect(server.open).toBe(0);
});

test('a cancelled borrower leaves a closed connection and a free place', async () => {
  const server = new Server();
  await asyncWith(new Pool(server.connect, 1), async (pool) => {
    const task = borrow(pool, 60);
    await sleep(2);
    task.cancel();
    expect(await errorOf(task)).toBeInstanceOf(CancelledError);
    expect(server.open).toBe(0);
    const got: string[] = [];
    await borrow(pool, 1, (number) => got.push(number));
    expect(got).toEqual(['2']);
  });
});

test('cancelled while connecting or waiting, a borrower takes no place', async () => {
  const server = new Server();
  await asyncWith(new Pool(server.connect, 1), async (pool) => {
    const connecting = borrow(pool, 1);
    const waiting = borrow(pool, 1);
    await sleep(0.5);
    waiting.cancel();
    connecting.cancel();
    await sleep(0.5);
    const got: string[] = [];
    await borrow(pool, 1, (number) => got.push(number));
    expect(got).toEqual(['2']);
  });
});

test('first come, first served', async () => {
  const server = new Server();
  const served: string[] = [];
  await asyncWith(new Pool(server.connect, 1), async (pool) => {
    const tasks = [];
    for (const name of ['a', 'b', 'c']) {
      tasks.push(borrow(pool, 5, () => served.push(name)));
      await sleep(1);
    }
    for (const task of tasks) await task;
  });
  expect(served).toEqual(['a', 'b', 'c']);
  expect(server.opened).toBe(1);
});

test('a broken connection is closed before there is room for another', async () => {
  const server = new Server();
  await asyncWith(new Pool(server.connect, 1), async (pool) => {
    const broken = borrow(pool, 60);
    const next = borrow(pool, 1);
    await sleep(3);
    broken.cancel();
    await next;
    expect(now()).toBe(6);
  });
  expect(server.most).toBe(1);
});

test('the end of a pool whose block failed', async () => {
  const server = new Server();
  const failure = new Error('the program failed');
  const error = await errorOf(
    asyncWith(new Pool(server.connect, 2), async (pool) => {
      await borrow(pool, 1);
      throw failure;
    }),
  );
  expect(error).toBe(failure);
  expect(server.open).toBe(0);
});

test('one that will not close does not keep the others open', async () => {
  const server = new Server();
  server.stuck = [2];
  const error = await errorOf(
    asyncWith(new Pool(server.connect, 3), async (pool) => {
      const tasks = [borrow(pool, 1), borrow(pool, 1), borrow(pool, 1)];
      for (const task of tasks) await task;
    }),
  );
  expect(error).toMatchObject({ message: 'connection 2 is stuck' });
  expect(server.open).toBe(1);
});

test('an error while closing goes on as it is', async () => {
  const server = new Server();
  server.stuck = [1];
  const error = await errorOf(
    asyncWith(new Pool(server.connect, 1), async (pool) => {
      await borrow(pool, 1);
    }),
  );
  expect(error).toMatchObject({ message: 'connection 1 is stuck' });
});

test('after the end nothing is lent', async () => {
  const server = new Server();
  let late: Lender | undefined;
  await asyncWith(new Pool(server.connect, 1), async (pool) => {
    late = pool;
    await borrow(pool, 1);
  });
  const entered: string[] = [];
  expect(await errorOf(borrow(late!, 1, (number) => entered.push(number)))).toBeInstanceOf(Error);
  expect(entered).toEqual([]);
  expect(server.opened).toBe(1);
});

test('what comes back after the end is closed, and those who wait get an error', async () => {
  const server = new Server();
  const entered: string[] = [];
  let borrower: PromiseLike<void> | undefined;
  let waiting: PromiseLike<void> | undefined;
  await asyncWith(new Pool(server.connect, 1), async (pool) => {
    borrower = borrow(pool, 9);
    waiting = borrow(pool, 1, (number) => entered.push(number));
    await sleep(3);
  });
  expect(server.open).toBe(1);
  expect(await errorOf(borrower!)).toBe('nothing was thrown');
  expect(server.open).toBe(0);
  expect(await errorOf(waiting!)).toBeInstanceOf(Error);
  expect(entered).toEqual([]);
  expect(server.opened).toBe(1);
});

test('many borrowers, some of whom fail or are cancelled', async () => {
  const server = new Server();
  const size = random.int(2, 4);
  let served = 0;
  await asyncWith(new Pool(server.connect, size), async (pool) => {
    const tasks = Array.from({ length: 12 }, () => borrow(pool, random.int(2, 4), () => (served += 1)));
    // Connected at 1, answered at 2: one of the first is in the middle of its block.
    getRunningLoop().callLater(2.5, () => tasks[random.int(0, size - 1)]!.cancel());
    for (const waiting of random.shuffle(tasks.slice(size)).slice(0, 3)) {
      getRunningLoop().callLater(0.5, () => waiting.cancel());
    }
    for (const task of tasks) await errorOf(task);
  });
  expect(served).toBe(9);
  expect(server.open).toBe(0);
  expect(server.most).toBe(size);
});
