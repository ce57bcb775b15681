import { asyncWith, createTask, getRunningLoop, sleep } from '@yieldpoint/asyncio';
import { expect, random, test } from '@yieldpoint/testing';
import { Pool } from './exercise';

const now = () => getRunningLoop().time();

/** A database that counts. Connecting, asking and closing take a second each. */
class Server {
  opened = 0;
  open = 0;

  readonly connect = async () => {
    this.opened += 1;
    this.open += 1;
    const name = `connection ${this.opened}`;
    await sleep(1);
    return {
      query: async (sql: string) => {
        await sleep(1);
        return `${sql} by ${name}`;
      },
      close: async () => {
        await sleep(1);
        this.open -= 1;
      },
    };
  };
}

test('opens a connection when one is needed', async () => {
  const server = new Server();
  const question = `question ${random.int(0, 999)}`;
  await asyncWith(new Pool(server.connect, 3), async (pool) => {
    await sleep(1);
    expect(server.opened, 'Nobody has asked for a connection yet.').toBe(0);
    await asyncWith(pool.connection(), async (connection) => {
      expect(await connection.query(question)).toBe(`${question} by connection 1`);
    });
  });
});

test('uses an idle connection again', async () => {
  const server = new Server();
  await asyncWith(new Pool(server.connect, 3), async (pool) => {
    const answers: string[] = [];
    for (const question of ['one', 'two', 'three']) {
      await asyncWith(pool.connection(), async (connection) => {
        answers.push(await connection.query(question));
      });
    }
    expect(answers, 'One after the other, they need only one connection.').toEqual([
      'one by connection 1',
      'two by connection 1',
      'three by connection 1',
    ]);
    expect(now(), 'Connecting takes a second, once.').toBe(4);
  });
});

test('lends no more than there may be', async () => {
  const server = new Server();
  const done: number[] = [];
  await asyncWith(new Pool(server.connect, 2), async (pool) => {
    const borrowers = [1, 2, 3, 4].map(() =>
      createTask(
        (async () => {
          await asyncWith(pool.connection(), async () => {
            await sleep(2);
          });
          done.push(now());
        })(),
      ),
    );
    for (const borrower of borrowers) await borrower;
  });
  expect(server.opened, 'Two at once: the third borrower waits for one of the two.').toBe(2);
  expect(done).toEqual([3, 3, 5, 5]);
});

test('a connection whose block failed is closed, and the error goes on', async () => {
  const server = new Server();
  const failure = new Error('syntax error');
  await asyncWith(new Pool(server.connect, 1), async (pool) => {
    let caught: unknown = 'nothing was thrown';
    try {
      await asyncWith(pool.connection(), async () => {
        throw failure;
      });
    } catch (error) {
      caught = error;
    }
    expect(caught, 'Whoever wrote the block must get its error.').toBe(failure);
    expect(server.open, 'The connection may be in any state: close it.').toBe(0);
    await asyncWith(pool.connection(), async (connection) => {
      expect(await connection.query('q'), 'The next borrower gets a fresh one.').toBe('q by connection 2');
    });
  });
});

test('closes all connections at the end', async () => {
  const server = new Server();
  await asyncWith(new Pool(server.connect, 3), async (pool) => {
    const borrowers = [1, 2, 3].map(() =>
      createTask(
        (async () => {
          await asyncWith(pool.connection(), async () => {
            await sleep(1);
          });
        })(),
      ),
    );
    for (const borrower of borrowers) await borrower;
    expect(server.open, 'Idle connections stay open as long as the pool lives.').toBe(3);
  });
  expect(server.open, 'The pool has ended, and with it all its connections.').toBe(0);
});
