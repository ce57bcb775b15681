import { expect, test } from 'vitest';
import {
  ValueError,
  asCompleted,
  asyncWith,
  createTask,
  currentTask,
  getRunningLoop,
  isCancelled,
  run,
  sleep,
  timeout,
} from '@yieldpoint/asyncio';
import { attempt, outcome } from './outcome.dialect.ts';

const time = () => getRunningLoop().time();

test('a timeout that expires: TimeoutError, expired(), and nothing is left of the cancel', () => {
  async function main() {
    const limit = timeout(1);
    const seen = await outcome(asyncWith(limit, () => sleep(10)));
    return [seen, limit.expired(), currentTask()?.cancelling(), time()];
  }
  expect(run(main())).toEqual(['TimeoutError', true, 0, 1]);
});

test('of nested timeouts only the one that expired makes a TimeoutError', () => {
  async function main() {
    const [outer, inner] = [timeout(1), timeout(5)];
    let between: unknown;
    const seen = await outcome(
      asyncWith(outer, async () => {
        try {
          await asyncWith(inner, () => sleep(10));
        } catch (error) {
          between = isCancelled(error);
          throw error;
        }
      }),
    );
    return [between, seen, outer.expired(), inner.expired()];
  }
  expect(run(main())).toEqual([true, 'TimeoutError', true, false]);
});

test('a body that swallows the cancel of its timeout leaves the block normally', () => {
  async function main() {
    const limit = timeout(1);
    const seen = await outcome(
      asyncWith(limit, async () => {
        try {
          await sleep(10);
        } catch (error) {
          if (!isCancelled(error)) throw error;
        }
        return 'left';
      }),
    );
    return [seen, limit.expired(), currentTask()?.cancelling()];
  }
  expect(run(main())).toEqual(['left', true, 0]);
});

test('an exception that the body makes of the cancel passes as it is', () => {
  async function main() {
    return await outcome(
      asyncWith(timeout(1), async () => {
        try {
          await sleep(10);
        } catch {
          throw new ValueError('translated');
        }
      }),
    );
  }
  expect(run(main())).toBe('ValueError: translated');
});

test('a timeout is entered once, and rescheduled only in between', () => {
  async function main() {
    const limit = timeout(1);
    const before = attempt(() => limit.reschedule(2));
    const inside = await asyncWith(limit, () => outcome(asyncWith(limit, () => sleep(0))));
    return [before, inside, await outcome(asyncWith(limit, () => sleep(0)))];
  }
  expect(run(main())).toEqual([
    'RuntimeError: Timeout has not been entered',
    'RuntimeError: Timeout has already been entered',
    'RuntimeError: Timeout has already been entered',
  ]);
});

test('a timeout in the finally block of a timed-out block works as any other', () => {
  async function main() {
    const cleanup: unknown[] = [];
    const seen = await outcome(
      asyncWith(timeout(1), async () => {
        try {
          await sleep(10);
        } finally {
          cleanup.push(await outcome(asyncWith(timeout(2), () => sleep(10))), time());
        }
      }),
    );
    return [...cleanup, seen, currentTask()?.cancelling()];
  }
  expect(run(main())).toEqual(['TimeoutError', 3, 'TimeoutError', 0]);
});

test('asCompleted out of time: TimeoutError for each that is left, and nothing is cancelled', () => {
  async function main() {
    const tasks = [1, 5, 6].map((delay) => createTask(sleep(delay, delay)));
    const seen: unknown[] = [];
    for (const next of asCompleted(tasks, { timeout: 2 })) seen.push(await outcome(next));
    return [...seen, time(), tasks.map((task) => task.cancelling()), await tasks[2]];
  }
  expect(run(main())).toEqual([1, 'TimeoutError', 'TimeoutError', 2, [0, 0, 0], 6]);
});
