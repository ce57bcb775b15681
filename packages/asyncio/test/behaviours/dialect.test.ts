import { expect, test } from 'vitest';
import { createTask, gather, getRunningLoop, run, sleep } from '@yieldpoint/asyncio';
import type { Coroutine } from '@yieldpoint/asyncio';

/** Where the language's own meaning of a form and Python's differ, its types decide. */
const later = async <T>(value: T, seconds = 1): Promise<T> => {
  await sleep(seconds);
  return value;
};
const start = <T>(made: Promise<T>) => createTask(made as unknown as Coroutine<T>);

test('return of an awaitable means return await', () => {
  const coroutineBack = async () => later('coroutine');
  const taskBack = async () => start(later('task'));
  const gathered = async () => gather([later(1), later(2)]);
  const nested = async () => coroutineBack();
  async function main() {
    return [await coroutineBack(), await taskBack(), await gathered(), await nested()];
  }
  expect(run(main())).toEqual(['coroutine', 'task', [1, 2], 'coroutine']);
});

test('an error of the returned awaitable is not caught by the function that returned it', () => {
  const failing = async (): Promise<never> => {
    await sleep(1);
    throw new Error('late');
  };
  const out: string[] = [];
  async function relay() {
    try {
      return failing();
    } catch {
      out.push('caught inside');
    } finally {
      out.push('left');
    }
  }
  async function main() {
    try {
      await relay();
    } catch (error) {
      out.push((error as Error).message);
    }
  }
  run(main());
  expect(out).toEqual(['left', 'late']);
});

test('cancelling reaches what was returned', () => {
  async function main() {
    const inner = start(later('never', 100));
    const outer = start((async () => inner)());
    await sleep(1);
    outer.cancel();
    await sleep(0);
    await sleep(0);
    return [inner.cancelled(), outer.cancelled(), getRunningLoop().time()];
  }
  expect(run(main())).toEqual([true, true, 1]);
});

test('an object whose members throw is returned as it is', () => {
  const hostile = new Proxy(
    {},
    {
      has() {
        throw new Error('do not ask');
      },
    },
  );
  const give = async () => ({ hostile });
  const bare = async (): Promise<object> => hostile;
  async function main() {
    return [(await give()).hostile === hostile, (await bare()) === hostile];
  }
  expect(run(main())).toEqual([true, true]);
});

test('yield of an awaitable in an async generator gives its value', () => {
  async function* values() {
    yield later('a');
    try {
      yield (async () => {
        await sleep(1);
        throw new Error('inside');
      })();
    } catch (error) {
      yield (error as Error).message;
    }
  }
  async function main() {
    const all: unknown[] = [];
    for await (const value of values()) all.push(value);
    return [all, getRunningLoop().time()];
  }
  expect(run(main())).toEqual([['a', 'inside'], 2]);
});

test('for await over a list is a TypeError, as in Python', () => {
  async function main() {
    for await (const value of [1, 2]) void value;
  }
  expect(() => run(main())).toThrow(TypeError);
});

test('gather of awaitables that are not in a list says how to write it', () => {
  async function main() {
    await (gather as unknown as (...all: unknown[]) => Promise<unknown>)(start(later(1)), start(later(2)));
  }
  expect(() => run(main())).toThrow('gather takes its awaitables as one list');
});
