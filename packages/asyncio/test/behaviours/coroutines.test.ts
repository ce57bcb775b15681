import { expect, test } from 'vitest';
import type { Coroutine } from '@yieldpoint/asyncio';
import {
  AsyncGeneratorObject,
  RuntimeError,
  ValueError,
  asyncWith,
  createTask,
  currentTask,
  getRunningLoop,
  isCancelled,
  run,
  sleep,
  wait,
} from '@yieldpoint/asyncio';

/** What calling an async function of the dialect gives; TypeScript sees a promise. */
const own = <T>(made: Promise<T>): Coroutine<T> => made as unknown as Coroutine<T>;

test('awaiting a coroutine that does not suspend never returns to the loop', () => {
  const out: string[] = [];
  async function quick() {
    return 1;
  }
  async function main() {
    getRunningLoop().callSoon(() => out.push('callback'));
    for (let i = 0; i < 3; i += 1) await quick();
    out.push('main');
    await sleep(0);
  }
  run(main());
  expect(out).toEqual(['main', 'callback']);
});

test('close() runs the finally blocks of a suspended coroutine', () => {
  const out: string[] = [];
  async function body() {
    try {
      await sleep(1);
    } finally {
      out.push('finally');
    }
  }
  async function main() {
    const c = own(body());
    c.send();
    c.close();
    out.push('closed');
    c.close();
  }
  run(main());
  expect(out).toEqual(['finally', 'closed']);
});

test('close() unwinds every coroutine that awaits another, innermost first', () => {
  const out: string[] = [];
  async function inner() {
    try {
      await sleep(1);
    } finally {
      out.push('inner');
    }
  }
  async function outer() {
    try {
      await inner();
      out.push('not reached');
    } finally {
      out.push('outer');
    }
  }
  async function main() {
    const c = own(outer());
    c.send();
    c.close();
  }
  run(main());
  expect(out).toEqual(['inner', 'outer']);
});

test('close() before the start runs nothing', () => {
  const c = own(
    (async () => {
      throw new Error('the body ran');
    })(),
  );
  c.close();
  expect(() => c.send()).toThrow('cannot reuse already awaited coroutine');
});

test('a finally block that waits refuses to be closed', () => {
  async function body() {
    try {
      await sleep(1);
    } finally {
      await sleep(1);
    }
  }
  async function main() {
    const c = own(body());
    c.send();
    c.close();
  }
  expect(() => run(main())).toThrow('coroutine ignored GeneratorExit');
});

test('throw() before the start never enters the body', () => {
  const c = own(
    (async () => {
      throw new Error('the body ran');
    })(),
  );
  expect(() => c.throw(new ValueError('early'))).toThrow(ValueError);
});

test('throw() goes in where the coroutine waits', () => {
  async function body() {
    try {
      await sleep(1);
    } catch (error) {
      return (error as Error).message;
    }
    return 'not thrown';
  }
  async function main() {
    const c = own(body());
    c.send();
    return c.throw(new ValueError('thrown in'));
  }
  expect(run(main())).toEqual({ done: true, value: 'thrown in' });
});

test('a cause is kept across awaits', () => {
  async function inner() {
    throw new ValueError('first');
  }
  async function outer() {
    try {
      await inner();
    } catch (cause) {
      throw new RuntimeError('second', { cause });
    }
  }
  expect(() => run(outer())).toThrow(
    expect.objectContaining({ message: 'second', cause: expect.objectContaining({ message: 'first' }) }),
  );
});

test('a return in finally swallows cancellation', () => {
  async function body() {
    try {
      await sleep(10);
    } finally {
      return 'returned';
    }
  }
  async function main() {
    const task = createTask(body());
    await sleep(0);
    task.cancel();
    await wait([task]);
    return [task.cancelled(), task.cancelling(), task.result()];
  }
  expect(run(main())).toEqual([false, 1, 'returned']);
});

test('a return in a catch block swallows cancellation', () => {
  async function body() {
    try {
      await sleep(10);
    } catch (error) {
      if (isCancelled(error)) return currentTask()?.cancelling();
    }
    return undefined;
  }
  async function main() {
    const task = createTask(body());
    await sleep(0);
    task.cancel();
    return [await task, task.cancelled()];
  }
  expect(run(main())).toEqual([1, false]);
});

test.each([5, null, undefined, [], {}, 'text'])('awaiting %j is a TypeError', (value) => {
  async function main() {
    await value;
  }
  expect(() => run(main())).toThrow(TypeError);
});

test('300 coroutines that await each other', () => {
  async function nest(depth: number): Promise<number> {
    return depth === 0 ? 0 : 1 + (await nest(depth - 1));
  }
  expect(run(nest(300))).toBe(300);
});

test('a cancellation at the top of 300 tasks reaches the bottom', () => {
  const out: string[] = [];
  async function nest(depth: number): Promise<void> {
    try {
      await (depth === 0 ? sleep(10) : createTask(nest(depth - 1)));
    } catch (error) {
      if (depth === 0 && isCancelled(error)) out.push('bottom');
      throw error;
    }
  }
  async function main() {
    const top = createTask(nest(300));
    await sleep(1);
    top.cancel();
    await wait([top]);
    return top.cancelled();
  }
  expect(run(main())).toBe(true);
  expect(out).toEqual(['bottom']);
});

test('awaiting a coroutine that somebody awaits already', () => {
  async function main() {
    const shared = sleep(1);
    async function waits() {
      await shared;
    }
    const first = createTask(waits());
    await sleep(0);
    try {
      await shared;
    } finally {
      await first;
    }
  }
  expect(() => run(main())).toThrow('coroutine is being awaited already');
});

test('this, arguments and defaults are bound at the call', () => {
  const out: unknown[] = [];
  const thing = {
    n: 2,
    async times(a: number, b = (out.push('default'), 3)) {
      return this.n * a * b;
    },
  };
  async function main() {
    const c = thing.times(5);
    out.push('called');
    thing.n = 4;
    return await c;
  }
  expect(run(main())).toBe(60);
  expect(out).toEqual(['default', 'called']);
});

test('closing a coroutine inside of asyncWith leaves the block', () => {
  const out: string[] = [];
  const manager = {
    aenter: async () => 'value',
    aexit: async (error?: unknown) => {
      out.push((error as Error).name);
    },
  };
  async function body() {
    await asyncWith(manager, async () => {
      await sleep(1);
    });
  }
  async function main() {
    const c = own(body());
    c.send();
    c.close();
  }
  run(main());
  expect(out).toEqual(['GeneratorExit']);
});

test('async generators are objects of the runtime', () => {
  async function* numbers() {
    yield 1;
  }
  expect(numbers()).toBeInstanceOf(AsyncGeneratorObject);
});
