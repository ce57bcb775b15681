import { expect, test } from 'vitest';
import {
  CancelledError,
  TraceRing,
  VirtualClockLoop,
  allTasks,
  createTask,
  currentTask,
  getRunningLoop,
  isCancelled,
  run,
  shield,
  sleep,
  wait,
} from '@yieldpoint/asyncio';

test('cancel is a request: cancelled() is false while a finally block waits', () => {
  const out: boolean[] = [];
  async function slowCleanup() {
    try {
      await sleep(10);
    } finally {
      await sleep(1);
    }
  }
  async function main() {
    const task = createTask(slowCleanup());
    await sleep(0);
    task.cancel();
    await sleep(0);
    out.push(task.cancelled(), task.done());
    await wait([task]);
    out.push(task.cancelled(), task.done());
  }
  run(main());
  expect(out).toEqual([false, false, true, true]);
});

test('a sleep that was cancelled wakes nobody when its time comes', () => {
  const ring = new TraceRing();
  async function main() {
    const task = createTask(sleep(5));
    await sleep(0);
    task.cancel();
    await sleep(10);
  }
  run(main(), { loopFactory: () => new VirtualClockLoop({ trace: ring.record }) });
  const fired = ring.events().flatMap((event) => (event.type === 'timer-fired' ? [event.when] : []));
  expect(fired).toEqual([10]);
});

test('two cancels in one tick: one CancelledError with the first message', () => {
  const out: unknown[] = [];
  async function body() {
    for (let i = 0; i < 2; i += 1) {
      try {
        await sleep(1);
      } catch (error) {
        if (isCancelled(error)) out.push(error.args, currentTask()?.cancelling());
      }
    }
  }
  async function main() {
    const task = createTask(body());
    await sleep(0);
    task.cancel('first');
    task.cancel('second');
    await task;
    out.push(task.cancelling(), getRunningLoop().time());
  }
  run(main());
  expect(out).toEqual([['first'], 2, 2, 1]);
});

test.each([
  [[], []],
  [[''], ['']],
  [['why'], ['why']],
  [[42], [42]],
])('cancel(...%j) is in args', (given, expected) => {
  async function main() {
    const task = createTask(sleep(10));
    await sleep(0);
    task.cancel(...given);
    try {
      await task;
    } catch (error) {
      return (error as CancelledError).args;
    }
    return null;
  }
  expect(run(main())).toEqual(expected);
});

test('the second result() of a cancelled task has lost the message', () => {
  async function main() {
    const task = createTask(sleep(10));
    await sleep(0);
    task.cancel('why');
    await wait([task]);
    return [0, 1].map(() => {
      try {
        task.result();
      } catch (error) {
        return (error as CancelledError).args;
      }
      return null;
    });
  }
  expect(run(main())).toEqual([['why'], []]);
});

test('nested awaits unwind innermost first', () => {
  const out: string[] = [];
  async function level(n: number): Promise<void> {
    try {
      await (n === 0 ? sleep(10) : level(n - 1));
    } finally {
      out.push(`level ${n}`);
    }
  }
  async function main() {
    const task = createTask(level(2));
    await sleep(0);
    task.cancel();
    await wait([task]);
  }
  run(main());
  expect(out).toEqual(['level 0', 'level 1', 'level 2']);
});

test('cancelling one of two waiters kills the shared task for the other too', () => {
  async function main() {
    const shared = createTask(sleep(10));
    const seen: (number | undefined)[] = [];
    async function waits() {
      try {
        await shared;
      } catch (error) {
        if (isCancelled(error)) seen.push(currentTask()?.cancelling());
        throw error;
      }
    }
    const tasks = [createTask(waits()), createTask(waits())];
    await sleep(0);
    await sleep(0);
    tasks[0]?.cancel();
    await wait(tasks);
    return [seen, shared.cancelled()];
  }
  expect(run(main())).toEqual([[1, 0], true]);
});

test('a CancelledError thrown by hand cancels the task', () => {
  async function body() {
    throw new CancelledError('by hand');
  }
  async function main() {
    const task = createTask(body());
    await wait([task]);
    return [task.cancelled(), task.cancelling()];
  }
  expect(run(main())).toEqual([true, 0]);
});

test('shield: the outer is cancelled, the inner runs on', () => {
  const out: string[] = [];
  async function work() {
    await sleep(1);
    out.push('work done');
    return 'w';
  }
  async function main() {
    const inner = createTask(work());
    async function waits() {
      await shield(inner);
    }
    const outer = createTask(waits());
    await sleep(0);
    outer.cancel();
    await wait([outer]);
    out.push(`outer ${outer.cancelled()} inner ${inner.done()}`);
    return await inner;
  }
  expect(run(main())).toBe('w');
  expect(out).toEqual(['outer true inner false', 'work done']);
});

test('an error of the inner after the outer was cancelled goes to the exception handler', () => {
  const messages: string[] = [];
  async function fails() {
    await sleep(1);
    throw new TypeError('late');
  }
  async function main() {
    getRunningLoop().setExceptionHandler((_loop, context) => void messages.push(context.message));
    const inner = createTask(fails());
    const outer = shield(inner);
    outer.cancel();
    await sleep(2);
  }
  run(main());
  expect(messages).toEqual(['TypeError exception in shielded future']);
});

test('a shielded cleanup absorbs a second cancel', () => {
  const out: unknown[] = [];
  async function cleanup() {
    await sleep(1);
    out.push('cleaned');
  }
  async function body() {
    const cleaning = createTask(cleanup());
    try {
      await sleep(10);
    } finally {
      try {
        await shield(cleaning);
      } catch (error) {
        if (!isCancelled(error)) throw error;
        await cleaning;
      }
      out.push(currentTask()?.cancelling());
    }
  }
  async function main() {
    const task = createTask(body());
    await sleep(0.1);
    task.cancel();
    await sleep(0.1);
    task.cancel();
    await wait([task]);
    out.push(task.cancelled());
  }
  run(main());
  expect(out).toEqual(['cleaned', 2, true]);
});

test('allTasks is in the order of making, also when eager tasks make tasks', () => {
  async function outer(): Promise<void> {
    createTask(sleep(1), { name: 'inner' });
    await sleep(1);
  }
  async function main() {
    createTask(outer(), { name: 'outer', eagerStart: true });
    const names = [...allTasks()].map((task) => task.name);
    await sleep(2);
    return names;
  }
  expect(run(main())).toEqual(['Task-1', 'outer', 'inner']);
});
