import { expect, test } from 'vitest';
import type { Task } from '@yieldpoint/asyncio';
import { TimeoutError, ValueError, asCompleted, createTask, run, sleep } from '@yieldpoint/asyncio';

async function named<T>(value: T, delay: number): Promise<T> {
  await sleep(delay);
  return value;
}

test('asCompleted goes by completion, each error at its own await', () => {
  async function fails() {
    await sleep(2);
    throw new ValueError('two');
  }
  async function main() {
    const out: unknown[] = [];
    for (const next of asCompleted<number>([named(3, 3), fails() as Promise<never>, named(1, 1)])) {
      try {
        out.push(await next);
      } catch (error) {
        out.push((error as Error).message);
      }
    }
    return out;
  }
  expect(run(main())).toEqual([1, 'two', 3]);
});

test('the k-th awaitable of asCompleted is the k-th to finish, in whatever order they are awaited', () => {
  async function main() {
    const [first, second, third] = [...asCompleted([named('c', 3), named('a', 1), named('b', 2)])];
    return [await first, await second, await third];
  }
  expect(run(main())).toEqual(['a', 'b', 'c']);
});

test('for await over asCompleted gives the original tasks', () => {
  async function main() {
    const tasks = [createTask(named('b', 2)), createTask(named('a', 1))];
    const out: unknown[] = [];
    for await (const item of asCompleted(tasks) as unknown as AsyncIterable<unknown>) {
      const task = item as Task<string>;
      out.push(tasks.indexOf(task), task.result());
    }
    return out;
  }
  expect(run(main())).toEqual([1, 'a', 0, 'b']);
});

test('for await over asCompleted after its timeout', () => {
  async function main() {
    for await (const _ of asCompleted([named(1, 9)], { timeout: 1 }) as unknown as AsyncIterable<unknown>);
  }
  expect(() => run(main())).toThrow(TimeoutError);
});

test('asCompleted refuses a single future', () => {
  async function main() {
    asCompleted(createTask(sleep(0)) as never);
  }
  expect(() => run(main())).toThrow(TypeError);
});
