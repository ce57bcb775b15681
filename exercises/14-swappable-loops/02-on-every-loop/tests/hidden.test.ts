import { createTask, sleep, VirtualClockLoop, type Coroutine } from '@yieldpoint/asyncio';
import { expect, test } from '@yieldpoint/testing';
import { onEach, type Kind } from './exercise';

/** The host runs it, between two steps of the test's own loop: a loop can't be run inside another one. */
const reports = (kinds: Kind[], program: () => Coroutine<unknown> | PromiseLike<unknown>) =>
  Promise.resolve().then(() => onEach(kinds, program as () => Promise<unknown>));

/** On it every sleep takes twice as long. */
class HalfSpeed extends VirtualClockLoop {
  override callLater<A extends unknown[]>(delay: number, callback: (...args: A) => unknown, ...args: A) {
    return super.callLater(2 * delay, callback, ...args);
  }
}

const usual: Kind = { name: 'usual', loopFactory: () => new VirtualClockLoop() };
const slow: Kind = { name: 'slow', loopFactory: () => new HalfSpeed() };

/** A kind that remembers the loops it has made. */
function remembered(name: string) {
  const made: VirtualClockLoop[] = [];
  const loopFactory = () => {
    const loop = new VirtualClockLoop();
    made.push(loop);
    return loop;
  };
  return { made, kind: { name, loopFactory } };
}

test('no kinds, no reports', async () => {
  expect(await reports([], async () => 1)).toEqual([]);
});

test('a clock need not start at zero', async () => {
  const late: Kind = {
    name: 'late',
    loopFactory() {
      const loop = new VirtualClockLoop();
      loop.advance(1000);
      return loop;
    },
  };
  const [report] = await reports([late], async () => {
    await sleep(3);
  });
  expect(report?.seconds).toBe(3);
});

test('a clock need not start at zero, also when the program fails', async () => {
  const late: Kind = {
    name: 'late',
    loopFactory() {
      const loop = new VirtualClockLoop();
      loop.advance(1000);
      return loop;
    },
  };
  const [report] = await reports([late], async () => {
    await sleep(3);
    throw new Error('after three seconds');
  });
  expect([report?.name, report?.seconds, String(report?.error)]).toEqual([
    'late',
    3,
    'Error: after three seconds',
  ]);
});

test('every loop is closed in the end', async () => {
  const { made, kind } = remembered('one');
  await reports([kind, kind], async () => 1);
  expect(made.map((loop) => loop.isClosed())).toEqual([true, true]);
});

test('every loop is closed in the end, also after an error', async () => {
  const { made, kind } = remembered('one');
  await reports([kind], async () => {
    throw new Error('it went wrong');
  });
  expect(made.map((loop) => loop.isClosed())).toEqual([true]);
});

test('one loop after another', async () => {
  const log: string[] = [];
  const kindOf = (name: string): Kind => ({
    name,
    loopFactory() {
      log.push(`${name} is made`);
      return new VirtualClockLoop();
    },
  });
  await reports([kindOf('a'), kindOf('b')], async () => {
    log.push('runs');
    await sleep(1);
    log.push('ends');
  });
  expect(log).toEqual(['a is made', 'runs', 'ends', 'b is made', 'runs', 'ends']);
});

test('tasks that are left over are cancelled before the next loop runs', async () => {
  const log: string[] = [];
  const forgotten = async () => {
    try {
      await sleep(100);
    } finally {
      log.push('cleaned up');
    }
  };
  await reports([usual, slow], async () => {
    log.push('runs');
    createTask(forgotten());
    await sleep(1);
  });
  expect(log).toEqual(['runs', 'cleaned up', 'runs', 'cleaned up']);
});

test('cleaning up does not count', async () => {
  const forgotten = async () => {
    try {
      await sleep(100);
    } finally {
      await sleep(50);
    }
  };
  const [report] = await reports([usual], async () => {
    createTask(forgotten());
    await sleep(1);
  });
  expect(report?.seconds).toBe(1);
});
