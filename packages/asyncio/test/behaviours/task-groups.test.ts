import { expect, test } from 'vitest';
import {
  BaseExceptionGroup,
  ExceptionGroup,
  TaskGroup,
  ValueError,
  asyncWith,
  createTask,
  currentTask,
  eagerTaskFactory,
  exceptStar,
  getRunningLoop,
  isCancelled,
  run,
  sleep,
  wait,
} from '@yieldpoint/asyncio';
import { outcome, shown } from './outcome.dialect.ts';

const time = () => getRunningLoop().time();

async function fails(message: string, delay: number) {
  await sleep(delay);
  throw new ValueError(message);
}

/** The errors of a group, groups in it as lists. */
function flat(error: unknown): unknown {
  return error instanceof BaseExceptionGroup ? error.exceptions.map(flat) : shown(error);
}

async function errorsOf(body: (group: TaskGroup) => PromiseLike<unknown>) {
  try {
    await asyncWith(new TaskGroup(), body);
    return null;
  } catch (error) {
    return flat(error);
  }
}

test('a group waits for its children, and for those that they make', () => {
  async function main() {
    await asyncWith(new TaskGroup(), async (group) => {
      async function child() {
        await sleep(1);
        group.createTask(sleep(2));
      }
      group.createTask(child());
    });
    return time();
  }
  expect(run(main())).toBe(3);
});

test('errors are in the order in which the children end, with those raised while they were cancelled', () => {
  async function failsToClean() {
    try {
      await sleep(10);
    } finally {
      throw new ValueError('in cleanup');
    }
  }
  async function main() {
    return await errorsOf(async (group) => {
      group.createTask(failsToClean());
      group.createTask(fails('first', 1));
      group.createTask(fails('too late', 2));
    });
  }
  expect(run(main())).toEqual(['ValueError: first', 'ValueError: in cleanup']);
});

test("a cancel from outside is a CancelledError, a child's error in its cleanup makes it a group", () => {
  async function failsToClean() {
    try {
      await sleep(10);
    } finally {
      throw new ValueError('in cleanup');
    }
  }
  async function cancelled(child: () => Promise<void>) {
    let seen: unknown;
    async function body() {
      seen = await errorsOf(async (group) => {
        group.createTask(child());
      });
    }
    const task = createTask(body());
    await sleep(1);
    task.cancel('outside');
    await wait([task]);
    return seen;
  }
  async function sleeps() {
    await sleep(10);
  }
  async function main() {
    return [await cancelled(sleeps), await cancelled(failsToClean)];
  }
  expect(run(main())).toEqual(['CancelledError: outside', ['ValueError: in cleanup']]);
});

test('nested groups wrap, and leave nothing of the cancel', () => {
  async function main() {
    const errors = await errorsOf(async () => {
      await asyncWith(new TaskGroup(), async (inner) => {
        inner.createTask(fails('inner', 1));
      });
    });
    return [errors, currentTask()?.cancelling()];
  }
  expect(run(main())).toEqual([[['ValueError: inner']], 0]);
});

test('a body that swallows the cancel runs to its end, and the group throws all the same', () => {
  const out: string[] = [];
  async function main() {
    const errors = await errorsOf(async (group) => {
      group.createTask(fails('bad', 1));
      try {
        await sleep(10);
      } catch (error) {
        if (!isCancelled(error)) throw error;
      }
      await sleep(1);
      out.push('to the end');
    });
    return [errors, currentTask()?.cancelling()];
  }
  expect(run(main())).toEqual([['ValueError: bad'], 0]);
  expect(out).toEqual(['to the end']);
});

test('an eager child that fails does not skip the body, which is cancelled at its next await', () => {
  const out: string[] = [];
  async function failsAtOnce() {
    throw new ValueError('eager');
  }
  async function main() {
    getRunningLoop().setTaskFactory(eagerTaskFactory);
    return await errorsOf(async (group) => {
      group.createTask(failsAtOnce());
      out.push('body goes on');
      await sleep(1);
      out.push('not reached');
    });
  }
  expect(run(main())).toEqual(['ValueError: eager']);
  expect(out).toEqual(['body goes on']);
});

test('exceptStar splits a group, hands each part over and throws the rest', () => {
  const handled: unknown[] = [];
  async function main() {
    const group = new ExceptionGroup('g', [
      new ValueError('1'),
      new ExceptionGroup('n', [new TypeError('2'), new ValueError('3')]),
      new RangeError('4'),
    ]);
    async function splits() {
      exceptStar(
        group,
        [ValueError, (part) => void handled.push(flat(part))],
        [TypeError, (part) => void handled.push(flat(part))],
      );
    }
    try {
      await splits();
    } catch (error) {
      return flat(error);
    }
    return null;
  }
  expect(run(main())).toEqual(['RangeError: 4']);
  expect(handled).toEqual([['ValueError: 1', ['ValueError: 3']], [['TypeError: 2']]]);
});

test('exceptStar wraps a naked error; the only error that its handler throws is thrown bare', () => {
  const handled: unknown[] = [];
  async function splits(error: Error) {
    exceptStar(error, [
      ValueError,
      (part) => {
        handled.push(flat(part));
        throw new TypeError('new');
      },
    ]);
  }
  expect(run(outcome(splits(new ValueError('naked'))))).toBe('TypeError: new');
  expect(handled).toEqual([['ValueError: naked']]);
});
