import { asyncWith, createTask, getRunningLoop, sleep } from '@yieldpoint/asyncio';
import { expect, random, test } from '@yieldpoint/testing';
import { Borrowed } from './exercise';

/** A pool whose connections log in for two seconds and take two more to be given back. */
class SlowPool {
  readonly log: string[] = [];
  free: number;

  constructor(size: number) {
    this.free = size;
  }

  async acquire() {
    await sleep(1);
    this.free -= 1;
    this.log.push('acquired');
    return {
      login: async () => {
        await sleep(2);
        this.log.push('logged in');
      },
      query: async (sql: string) => sql,
    };
  }

  async release() {
    this.log.push('release begun');
    await sleep(2);
    this.free += 1;
    this.log.push('released');
  }
}

/** Borrows from `pool`, works for `seconds`. */
const borrow = (pool: SlowPool, seconds: number) =>
  createTask(
    (async () => {
      await asyncWith(new Borrowed(pool), async () => {
        await sleep(seconds);
      });
    })(),
  );

test('released when the task is cancelled while logging in', async () => {
  const pool = new SlowPool(1);
  const task = borrow(pool, 10);
  await sleep(2);
  task.cancel();
  await sleep(5);
  expect(task.cancelled()).toBe(true);
  expect(pool.log).toEqual(['acquired', 'release begun', 'released']);
});

test('a release that has begun ends although the task is cancelled', async () => {
  const pool = new SlowPool(1);
  const task = borrow(pool, 1);
  await sleep(4.5);
  expect(pool.log.at(-1)).toBe('release begun');
  task.cancel();
  await sleep(5);
  expect(pool.log).toEqual(['acquired', 'logged in', 'release begun', 'released']);
  expect(task.cancelled()).toBe(true);
});

test('cancelled twice, in the block and while releasing', async () => {
  const pool = new SlowPool(1);
  const task = borrow(pool, 10);
  await sleep(4);
  task.cancel();
  await sleep(1);
  task.cancel();
  await sleep(5);
  expect(pool.log).toEqual(['acquired', 'logged in', 'release begun', 'released']);
  expect(task.cancelled()).toBe(true);
});

test('cancelled while waiting for a connection: nothing is released', async () => {
  const pool = new SlowPool(1);
  const task = borrow(pool, 10);
  await sleep(0.5);
  task.cancel();
  await sleep(5);
  expect(task.cancelled()).toBe(true);
  expect(pool.log).toEqual([]);
});

test('an error of release() is not lost', async () => {
  const failure = new Error('the pool is gone');
  const pool = {
    acquire: async () => ({ login: async () => {}, query: async (sql: string) => sql }),
    release: async () => {
      await sleep(1);
      throw failure;
    },
  };
  let caught: unknown = 'nothing was thrown';
  try {
    await asyncWith(new Borrowed(pool), async () => {});
  } catch (error) {
    caught = error;
  }
  expect(caught).toBe(failure);
});

test('many borrowers, cancelled at random, leave the pool full', async () => {
  const pool = new SlowPool(12);
  for (let index = 0; index < 12; index += 1) {
    const work = random.int(1, 8);
    // Acquiring, logging in, the block, releasing: three of the borrowers are cancelled in each.
    const phases = [
      { from: 0, length: 1 },
      { from: 1, length: 2 },
      { from: 3, length: work },
      { from: 3 + work, length: 2 },
    ];
    const { from, length } = phases[index % phases.length]!;
    const task = borrow(pool, work);
    getRunningLoop().callLater(from + (length * random.int(1, 14)) / 16, () => task.cancel());
  }
  await sleep(30);
  expect(pool.free).toBe(12);
});
