import { expect, test } from 'vitest';
import type { Task, Timeout } from '@yieldpoint/asyncio';
import {
  CancelledError,
  FIRST_COMPLETED,
  TimeoutError,
  ValueError,
  asyncWith,
  createTask,
  currentTask,
  getRunningLoop,
  isCancelled,
  run,
  sleep,
  timeout,
  timeoutAt,
  wait,
  waitFor,
} from '@yieldpoint/asyncio';

async function named<T>(value: T, delay: number): Promise<T> {
  await sleep(delay);
  return value;
}
const time = () => getRunningLoop().time();

test('FIRST_COMPLETED returns everything that is done when the waiter runs', () => {
  async function main() {
    const tasks = [createTask(named('a', 1)), createTask(named('b', 1)), createTask(named('c', 2))];
    const [done, pending] = await wait(tasks, { returnWhen: FIRST_COMPLETED });
    return [[...done].map((task) => task.result()), pending.size];
  }
  expect(run(main())).toEqual([['a', 'b'], 1]);
});

test('a timeout leaves what is pending alone', () => {
  async function main() {
    const tasks = [createTask(named('a', 1)), createTask(named('b', 5))];
    const [done, pending] = await wait(tasks, { timeout: 2 });
    const [left] = pending;
    return [time(), done.size, left?.cancelled(), left?.cancelling(), await tasks[1]];
  }
  expect(run(main())).toEqual([2, 1, false, 0, 'b']);
});

test('timeout 0 lets the others run once', () => {
  async function main() {
    const tasks = [createTask(named('a', 0)), createTask(named('b', 1))];
    const [done, pending] = await wait(tasks, { timeout: 0 });
    return [done.size + pending.size, time()];
  }
  expect(run(main())).toEqual([2, 0]);
});

test('a cancelled wait leaves the tasks running', () => {
  async function main() {
    const task = createTask(named('a', 5));
    const waiter = createTask(wait([task]));
    await sleep(1);
    waiter.cancel();
    await wait([waiter]);
    return [waiter.cancelled(), task.cancelling(), await task];
  }
  expect(run(main())).toEqual([true, 0, 'a']);
});

test('waitFor waits for the cleanup, then throws TimeoutError caused by CancelledError', () => {
  async function slowCleanup() {
    try {
      await sleep(10);
    } finally {
      await sleep(1);
    }
  }
  async function main() {
    try {
      await waitFor(slowCleanup(), 2);
    } catch (error) {
      return [(error as Error).name, ((error as Error).cause as Error).name, time()];
    }
    return [];
  }
  expect(run(main())).toEqual(['TimeoutError', 'CancelledError', 3]);
});

test('waitFor: an inner that swallows the cancel gives its value, one that throws its error', () => {
  async function inner(rude: boolean) {
    try {
      await sleep(10);
    } catch {
      if (rude) throw new ValueError('rude');
    }
    return 'swallowed';
  }
  async function main() {
    const value = await waitFor(inner(false), 1);
    try {
      await waitFor(inner(true), 1);
    } catch (error) {
      return [value, (error as Error).message];
    }
    return [];
  }
  expect(run(main())).toEqual(['swallowed', 'rude']);
});

test('waitFor: an inner that was cancelled by somebody else is a CancelledError', () => {
  async function main() {
    const inner = createTask(sleep(10));
    getRunningLoop().callLater(1, () => inner.cancel());
    await waitFor(inner, 5);
  }
  expect(() => run(main())).toThrow(CancelledError);
});

test('waitFor cancels a future that takes too long', () => {
  async function main() {
    const future = getRunningLoop().createFuture();
    try {
      await waitFor(future, 1);
    } catch (error) {
      return [(error as Error).name, future.cancelled()];
    }
    return [];
  }
  expect(run(main())).toEqual(['TimeoutError', true]);
});

test('waitFor without a limit', () => {
  expect(run(waitFor(named('a', 100), null))).toBe('a');
});

async function within(limit: Timeout, body: (limit: Timeout) => Promise<unknown>): Promise<string> {
  try {
    await asyncWith(limit, body);
  } catch (error) {
    return `${(error as Error).name} at ${time()}`;
  }
  return `done at ${time()}`;
}

test.each<[string, (at: number) => number | null, string]>([
  ['later', (at) => at + 5, 'TimeoutError at 5'],
  ['to never', () => null, 'done at 10'],
  ['into the past', (at) => at - 1, 'TimeoutError at 0'],
])('a timeout can be rescheduled %s', (_name, when, expected) => {
  async function main() {
    return await within(timeout(2), async (limit) => {
      limit.reschedule(when(time()));
      await sleep(10);
    });
  }
  expect(run(main())).toBe(expected);
});

test('a timeout that has expired can not be rescheduled', () => {
  async function main() {
    return await within(timeout(1), async (limit) => {
      try {
        await sleep(10);
      } finally {
        limit.reschedule(null);
      }
    });
  }
  expect(run(main())).toBe('RuntimeError at 1');
});

test('timeout(0) starts the body and fires at its first suspension', () => {
  const out: string[] = [];
  async function main() {
    const outcome = await within(timeout(0), async () => {
      out.push('started');
      await sleep(0);
      out.push('not reached');
    });
    out.push(outcome);
    out.push(await within(timeout(0), async () => out.push('never suspends')));
  }
  run(main());
  expect(out).toEqual(['started', 'TimeoutError at 0', 'never suspends', 'done at 0']);
});

test('an external cancel in the same iteration wins over the timeout', () => {
  async function main() {
    const seen: unknown[] = [];
    const limit = timeout(1);
    async function body() {
      try {
        await asyncWith(limit, async () => {
          await sleep(10);
        });
      } catch (error) {
        seen.push((error as Error).name, limit.expired(), currentTask()?.cancelling());
        throw error;
      }
    }
    const task: Task<void> = createTask(body());
    getRunningLoop().callLater(1, () => task.cancel());
    await wait([task]);
    return [...seen, task.cancelled()];
  }
  expect(run(main())).toEqual(['CancelledError', true, 1, true]);
});

test('timeoutAt takes a time of the loop', () => {
  async function main() {
    await sleep(3);
    return await within(timeoutAt(5), async () => {
      await sleep(10);
    });
  }
  expect(run(main())).toBe('TimeoutError at 5');
});

test('a timeout outside of a task', () => {
  async function main() {
    const errors: string[] = [];
    getRunningLoop().callSoon(() => {
      try {
        timeout(1).aenter().send();
      } catch (error) {
        errors.push((error as Error).message);
      }
    });
    await sleep(0);
    return errors;
  }
  expect(run(main())).toEqual(['Timeout should be used inside a task']);
});

test('a cancelled waiter of waitFor is not a timeout', () => {
  async function main() {
    const waiter = createTask(waitFor(sleep(10), 5));
    await sleep(1);
    waiter.cancel('M');
    try {
      await waiter;
    } catch (error) {
      return isCancelled(error) ? error.args : null;
    }
    return null;
  }
  expect(run(main())).toEqual(['M']);
});

test('waitFor takes its limit by name, too', () => {
  expect(() => run(waitFor(sleep(5), { timeout: 1 }))).toThrow(TimeoutError);
});
