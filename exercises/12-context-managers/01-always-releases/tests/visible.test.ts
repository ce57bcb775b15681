import { CancelledError, asyncWith, createTask, getRunningLoop, sleep } from '@yieldpoint/asyncio';
import { expect, random, test } from '@yieldpoint/testing';
import { Borrowed } from './exercise';

class LoginError extends Error {}

/** A pool with one connection. Acquiring, logging in, asking and releasing take a second each. */
class TestPool {
  readonly log: string[] = [];
  free = 1;
  loginFails = false;

  async acquire() {
    await sleep(1);
    if (this.free === 0) throw new Error('The pool is empty.');
    this.free -= 1;
    this.log.push('acquired');
    return {
      login: async () => {
        await sleep(1);
        if (this.loginFails) throw new LoginError('wrong password');
        this.log.push('logged in');
      },
      query: async (sql: string) => {
        await sleep(1);
        return `answer to ${sql}`;
      },
    };
  }

  async release() {
    await sleep(1);
    this.free += 1;
    this.log.push('released');
  }
}

test('the block gets a connection that is logged in', async () => {
  const pool = new TestPool();
  const question = `question ${random.int(0, 999)}`;
  let answer = '';
  await asyncWith(new Borrowed(pool), async (connection) => {
    expect(pool.log, 'aenter() acquires and logs in before the block begins.').toEqual([
      'acquired',
      'logged in',
    ]);
    answer = await connection.query(question);
  });
  expect(answer).toBe(`answer to ${question}`);
});

test('released once after success', async () => {
  const pool = new TestPool();
  const started = getRunningLoop().time();
  await asyncWith(new Borrowed(pool), async () => {
    expect(pool.free, 'The connection belongs to the block until the block has ended.').toBe(0);
  });
  expect(pool.log, 'Taken once, given back once.').toEqual(['acquired', 'logged in', 'released']);
  expect(getRunningLoop().time() - started, 'asyncWith() goes on when the connection is back.').toBe(3);
});

test('released when the block throws, and the error goes on', async () => {
  const pool = new TestPool();
  const failure = new Error('the query failed');
  let caught: unknown = 'nothing was thrown';
  try {
    await asyncWith(new Borrowed(pool), async () => {
      throw failure;
    });
  } catch (error) {
    caught = error;
  }
  expect(pool.log, 'An error in the block must not keep the connection.').toEqual([
    'acquired',
    'logged in',
    'released',
  ]);
  expect(caught, 'Whoever wrote the block must get its error.').toBe(failure);
});

test('released when the task is cancelled in the block', async () => {
  const pool = new TestPool();
  const task = createTask(
    (async () => {
      await asyncWith(new Borrowed(pool), async () => {
        await sleep(60);
      });
    })(),
  );
  await sleep(5);
  task.cancel();
  await sleep(2);
  expect(pool.free, 'A cancelled task gives back what it borrowed.').toBe(1);
  expect(task.cancelled(), 'The cancellation is not swallowed.').toBe(true);
});

test('released when login fails', async () => {
  const pool = new TestPool();
  pool.loginFails = true;
  let caught: unknown = 'nothing was thrown';
  try {
    await asyncWith(new Borrowed(pool), async () => {});
  } catch (error) {
    caught = error;
  }
  expect(caught, 'The failed login is an error for the caller.').toBeInstanceOf(LoginError);
  expect(pool.log, 'When aenter() fails, nobody calls aexit(): aenter() itself must tidy up.').toEqual([
    'acquired',
    'released',
  ]);
});

test('nothing to release when nothing was acquired', async () => {
  const pool = new TestPool();
  pool.free = 0;
  let message = 'nothing was thrown';
  try {
    await asyncWith(new Borrowed(pool), async () => {});
  } catch (error) {
    message = error instanceof CancelledError ? 'cancelled' : (error as Error).message;
  }
  expect(message, 'The error of acquire() goes to the caller.').toBe('The pool is empty.');
  expect(pool.log, 'What was never taken cannot be given back.').toEqual([]);
});
