import { expect, test } from 'vitest';
import type { Task } from '@yieldpoint/asyncio';
import {
  DeadlockError,
  Lock,
  Queue,
  asyncWith,
  createTask,
  gather,
  getRunningLoop,
  run,
  sleep,
} from '@yieldpoint/asyncio';

function deadlockOf(main: () => Promise<unknown>): DeadlockError {
  try {
    run(main());
  } catch (error) {
    if (error instanceof DeadlockError) return error;
    throw error;
  }
  throw new Error('the program came to an end');
}

test('says who waits for what', () => {
  const error = deadlockOf(async () => {
    const queue = new Queue();
    createTask(queue.get(), { name: 'consumer' });
    await getRunningLoop().createFuture();
  });
  expect(error.stuck).toEqual([
    { task: 1, name: 'Task-1', awaiting: 'future', on: null },
    { task: 2, name: 'consumer', awaiting: 'Queue.get', on: null },
  ]);
  expect(error.message).toContain('consumer waits for Queue.get');
});

test('two tasks that wait for each other: finally blocks run all the same', () => {
  const out: string[] = [];
  const error = deadlockOf(async () => {
    const tasks: Task<void>[] = [];
    async function waits(name: string, other: number) {
      try {
        await sleep(0);
        await tasks[other];
      } finally {
        out.push(name);
      }
    }
    tasks.push(createTask(waits('a', 1)), createTask(waits('b', 0)));
    await gather(tasks);
  });
  expect(error.stuck.slice(1).map(({ awaiting, on }) => [awaiting, on])).toEqual([
    ['Task-3', 3],
    ['Task-2', 2],
  ]);
  expect(out.toSorted()).toEqual(['a', 'b']);
});

test('two locks taken in different order', () => {
  const error = deadlockOf(async () => {
    const [a, b] = [new Lock(), new Lock()];
    const both = (first: Lock, second: Lock) =>
      asyncWith(first, async () => {
        await sleep(1);
        await asyncWith(second, async () => {});
      });
    await gather([both(a, b), both(b, a)]);
  });
  expect(error.stuck.map(({ awaiting }) => awaiting)).toEqual(['gather', 'Lock.acquire', 'Lock.acquire']);
});
