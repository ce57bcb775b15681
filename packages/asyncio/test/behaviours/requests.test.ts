import { expect, test } from 'vitest';
import {
  ValueError,
  createTask,
  currentTask,
  getRunningLoop,
  isCancelled,
  run,
  sleep,
  wait,
} from '@yieldpoint/asyncio';
import { shown } from './outcome.dialect.ts';

test('a cancel before the first step: the body never runs, and the task is done one iteration later', () => {
  const out: string[] = [];
  async function body() {
    out.push('body');
  }
  async function main() {
    const task = createTask(body());
    task.cancel();
    const before = task.done();
    await sleep(0);
    return [before, task.cancelled()];
  }
  expect(run(main())).toEqual([false, true]);
  expect(out).toEqual([]);
});

test('a task that swallows its cancel goes on, is not cancelled, and keeps the count', () => {
  async function stubborn() {
    try {
      await sleep(10);
    } catch (error) {
      if (!isCancelled(error)) throw error;
    }
    await sleep(1);
    return 'went on';
  }
  async function main() {
    const task = createTask(stubborn());
    await sleep(0);
    task.cancel();
    return [await task, task.cancelled(), task.cancelling()];
  }
  expect(run(main())).toEqual(['went on', false, 1]);
});

test('uncancel stops at zero', () => {
  async function main() {
    const task = createTask(sleep(10));
    await sleep(0);
    task.cancel();
    task.cancel();
    return [task.uncancel(), task.uncancel(), task.uncancel()];
  }
  expect(run(main())).toEqual([1, 0, 0]);
});

test('uncancel to zero takes back a cancel that was not delivered yet', () => {
  async function main() {
    const self = currentTask();
    self?.cancel();
    self?.uncancel();
    await sleep(1);
    return [getRunningLoop().time(), self?.cancelling()];
  }
  expect(run(main())).toEqual([1, 0]);
});

test('a cancel beats a result that is set but not delivered', () => {
  async function main() {
    const future = getRunningLoop().createFuture<string>();
    async function waits() {
      return await future;
    }
    const task = createTask(waits());
    await sleep(0);
    future.setResult('result');
    task.cancel();
    await wait([task]);
    return [task.cancelled(), future.result()];
  }
  expect(run(main())).toEqual([true, 'result']);
});

test('the future that a task waits for is cancelled at once, before the task runs again', () => {
  async function main() {
    const future = getRunningLoop().createFuture<void>();
    async function waits() {
      await future;
    }
    const task = createTask(waits());
    await sleep(0);
    task.cancel();
    return [future.cancelled(), task.done()];
  }
  expect(run(main())).toEqual([true, false]);
});

test('a cancel goes into the awaited task: the outer waits for its cleanup', () => {
  const out: string[] = [];
  async function inner() {
    try {
      await sleep(10);
    } finally {
      await sleep(1);
      out.push('inner cleaned');
    }
  }
  async function outer() {
    try {
      await createTask(inner());
    } finally {
      out.push('outer');
    }
  }
  async function main() {
    const task = createTask(outer());
    await sleep(0.5);
    task.cancel();
    await wait([task]);
    return [task.cancelled(), getRunningLoop().time()];
  }
  expect(run(main())).toEqual([true, 1.5]);
  expect(out).toEqual(['inner cleaned', 'outer']);
});

test('when the awaited task swallows the cancel, the outer is not cancelled', () => {
  async function inner() {
    try {
      await sleep(10);
    } catch (error) {
      if (!isCancelled(error)) throw error;
    }
    return 'swallowed';
  }
  async function outer() {
    return await createTask(inner());
  }
  async function main() {
    const task = createTask(outer());
    await sleep(0.5);
    task.cancel();
    await wait([task]);
    return [task.cancelled(), task.result(), task.cancelling()];
  }
  expect(run(main())).toEqual([false, 'swallowed', 1]);
});

test('a task that cancels itself notices at its next real suspension', () => {
  const out: string[] = [];
  async function quick() {}
  async function body() {
    currentTask()?.cancel();
    await quick();
    out.push('no suspension yet');
    await sleep(0);
    out.push('not reached');
  }
  async function main() {
    const task = createTask(body());
    await wait([task]);
    return task.cancelled();
  }
  expect(run(main())).toBe(true);
  expect(out).toEqual(['no suspension yet']);
});

test('a task that cancels itself and returns is cancelled; if it throws, its own error wins', () => {
  async function returns() {
    currentTask()?.cancel();
    return 'value';
  }
  async function throws() {
    currentTask()?.cancel();
    throw new ValueError('own');
  }
  async function main() {
    const [a, b] = [createTask(returns()), createTask(throws())] as const;
    await wait([a, b]);
    return [a.cancelled(), b.cancelled(), shown(b.exception())];
  }
  expect(run(main())).toEqual([true, false, 'ValueError: own']);
});

test('a chain of three cleans up one after another', () => {
  const out: unknown[] = [];
  async function link(depth: number): Promise<void> {
    try {
      await (depth === 0 ? sleep(10) : createTask(link(depth - 1)));
    } finally {
      out.push(depth, currentTask()?.cancelling());
      await sleep(1);
      out.push(getRunningLoop().time());
    }
  }
  async function main() {
    const task = createTask(link(2));
    await sleep(1);
    task.cancel();
    await wait([task]);
  }
  run(main());
  expect(out).toEqual([0, 1, 2, 1, 1, 3, 2, 1, 4]);
});
