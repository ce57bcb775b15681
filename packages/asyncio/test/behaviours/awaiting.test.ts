import { expect, test } from 'vitest';
import {
  StopAsyncIteration,
  StopIteration,
  ValueError,
  awaitable,
  createTask,
  gather,
  getRunningLoop,
  run,
  sleep,
  wait,
} from '@yieldpoint/asyncio';
import { attempt, outcome } from './outcome.dialect.ts';

test('calling a coroutine function runs nothing: the body starts when it is awaited', () => {
  const out: string[] = [];
  async function body() {
    out.push('body');
  }
  async function main() {
    const made = body();
    out.push('made');
    await made;
  }
  run(main());
  expect(out).toEqual(['made', 'body']);
});

test('a coroutine can be awaited once, a task and a future as often as one likes', () => {
  async function one() {
    return 1;
  }
  async function main() {
    const coroutine = one();
    const task = createTask(one());
    const future = getRunningLoop().createFuture<number>();
    future.setResult(1);
    return [await coroutine, await outcome(coroutine), await task, await task, await future, await future];
  }
  expect(run(main())).toEqual([1, 'RuntimeError: cannot reuse already awaited coroutine', 1, 1, 1, 1]);
});

test('a bare yield of a custom awaitable takes exactly one iteration', () => {
  const out: unknown[] = [];
  const yields = (count: number) => ({
    *[awaitable]() {
      for (let i = 0; i < count; i += 1) yield;
      return `after ${count}`;
    },
  });
  async function waits(count: number) {
    out.push(await yields(count));
  }
  async function ticks() {
    for (let i = 0; i < 3; i += 1) {
      out.push(i);
      await sleep(0);
    }
  }
  async function main() {
    await gather([ticks(), waits(2), waits(1), waits(0)]);
  }
  run(main());
  expect(out).toEqual([0, 'after 0', 1, 'after 1', 2, 'after 2']);
});

test('a custom awaitable may yield nothing but futures, and must give an iterator', () => {
  const yieldsFive = {
    *[awaitable]() {
      yield 5;
    },
  };
  const givesFive = { [awaitable]: () => 5 };
  async function waits(thing: unknown) {
    await thing;
  }
  async function main() {
    return [await outcome(createTask(waits(yieldsFive))), await outcome(waits(givesFive))];
  }
  expect(run(main())).toEqual([
    'RuntimeError: Task got bad yield: 5',
    "TypeError: [awaitable]() returned non-iterator of type 'number'",
  ]);
});

test('a StopIteration may not leave a coroutine, a StopAsyncIteration may', () => {
  async function throws(error: Error) {
    throw error;
  }
  async function main() {
    return [
      await outcome(throws(new StopIteration('x'))),
      await outcome(throws(new StopAsyncIteration('y'))),
    ];
  }
  expect(run(main())).toEqual(['RuntimeError: coroutine raised StopIteration', 'StopAsyncIteration: y']);
});

test('created tasks take their first step when their creator suspends, first made first', () => {
  const out: unknown[] = [];
  async function main() {
    const tasks = [0, 1, 2].map((n) => createTask(says(n)));
    out.push('creator');
    await wait(tasks);
  }
  async function says(n: number) {
    out.push(n);
  }
  run(main());
  expect(out).toEqual(['creator', 0, 1, 2]);
});

test('done callbacks are never called at once, also when they come late; first added, first called', () => {
  const out: unknown[] = [];
  async function main() {
    const future = getRunningLoop().createFuture<number>();
    future.addDoneCallback(() => out.push('first'));
    future.addDoneCallback(() => out.push('second'));
    future.setResult(1);
    future.addDoneCallback(() => out.push('late'));
    out.push('set');
    await sleep(0);
  }
  run(main());
  expect(out).toEqual(['set', 'first', 'second', 'late']);
});

test('awaiting a future that is done does not switch', () => {
  async function main() {
    const future = getRunningLoop().createFuture<number>();
    future.setResult(1);
    const other = createTask(sleep(0));
    await future;
    return other.done();
  }
  expect(run(main())).toBe(false);
});

test('those who wait for a future resume in order and get the same error object', () => {
  const seen: unknown[] = [];
  async function main() {
    const future = getRunningLoop().createFuture<void>();
    async function waits(n: number) {
      try {
        await future;
      } catch (error) {
        seen.push(n, error);
      }
    }
    const tasks = [1, 2].map((n) => createTask(waits(n)));
    await sleep(0);
    future.setException(new ValueError('shared'));
    await wait(tasks);
  }
  run(main());
  expect([seen[0], seen[2]]).toEqual([1, 2]);
  expect(seen[1]).toBeInstanceOf(ValueError);
  expect(seen[3]).toBe(seen[1]);
});

test('who awaits a task takes its place among the callbacks: after earlier ones, before later ones', () => {
  const out: string[] = [];
  async function main() {
    const task = createTask(sleep(1));
    task.addDoneCallback(() => out.push('earlier'));
    async function waits() {
      await task;
      out.push('waiter');
    }
    const waiter = createTask(waits());
    await sleep(0);
    task.addDoneCallback(() => out.push('later'));
    await waiter;
    await sleep(0);
  }
  run(main());
  expect(out).toEqual(['earlier', 'waiter', 'later']);
});

test('who finds a task finished goes on before its callbacks are called', () => {
  const out: string[] = [];
  async function quick() {}
  async function main() {
    const task = createTask(quick());
    task.addDoneCallback(() => out.push('callback'));
    async function finds() {
      await task;
      out.push('finds it finished');
    }
    const finder = createTask(finds());
    await finder;
    await sleep(0);
  }
  run(main());
  expect(out).toEqual(['finds it finished', 'callback']);
});

test('a pending future has no result and no exception yet; a done one takes no other', () => {
  async function main() {
    const future = getRunningLoop().createFuture<number>();
    const pending = [attempt(() => future.result()), attempt(() => future.exception())];
    future.setResult(1);
    const done = [attempt(() => future.setResult(2)), attempt(() => future.setException(new ValueError()))];
    return [...pending, ...done, future.cancel(), future.result(), future.exception()];
  }
  expect(run(main())).toEqual([
    'InvalidStateError: Result is not set.',
    'InvalidStateError: Exception is not set.',
    'InvalidStateError: invalid state',
    'InvalidStateError: invalid state',
    false,
    1,
    null,
  ]);
});

test('a cancelled future: a second cancel is refused, and so is a result; asking throws CancelledError', () => {
  async function main() {
    const future = getRunningLoop().createFuture<number>();
    return [
      future.cancel(),
      future.cancel(),
      attempt(() => future.setResult(1)),
      attempt(() => future.result()),
      attempt(() => future.exception()),
    ];
  }
  expect(run(main())).toEqual([
    true,
    false,
    'InvalidStateError: invalid state',
    'CancelledError',
    'CancelledError',
  ]);
});

test('an error class is instantiated, once', () => {
  async function main() {
    const future = getRunningLoop().createFuture();
    future.setException(ValueError);
    const error = future.exception();
    return [error instanceof ValueError, error === future.exception()];
  }
  expect(run(main())).toEqual([true, true]);
});
