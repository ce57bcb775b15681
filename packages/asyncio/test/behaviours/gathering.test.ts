import { expect, test } from 'vitest';
import {
  FIRST_EXCEPTION,
  ValueError,
  createTask,
  currentTask,
  gather,
  getRunningLoop,
  isCancelled,
  run,
  shield,
  sleep,
  wait,
  waitFor,
} from '@yieldpoint/asyncio';
import type { Future, WaitOptions } from '@yieldpoint/asyncio';
import { outcome, shown } from './outcome.dialect.ts';

const time = () => getRunningLoop().time();

async function fails(message: string, delay: number) {
  await sleep(delay);
  throw new ValueError(message);
}

test('shield: a cancelled inner cancels the outer; of a finished future it is that future', () => {
  async function main() {
    const inner = createTask(sleep(10));
    const outer = shield(inner);
    await sleep(0);
    inner.cancel();
    await wait([inner]);
    await sleep(0);
    const done = getRunningLoop().createFuture<number>();
    done.setResult(1);
    return [outer.cancelled(), shield(done) === done];
  }
  expect(run(main())).toEqual([true, true]);
});

test('a time-out of a shielded task leaves the task alone', () => {
  async function main() {
    const task = createTask(sleep(2, 'result'));
    const timedOut = await outcome(waitFor(shield(task), 1));
    return [timedOut, task.cancelling(), await task, time()];
  }
  expect(run(main())).toEqual(['TimeoutError', 0, 'result', 2]);
});

test('gather gives results in the order of its list; what stands in it twice runs once', () => {
  let runs = 0;
  async function counts() {
    runs += 1;
    await sleep(1);
    return 'twice';
  }
  async function main() {
    const coroutine = counts();
    return await gather([sleep(3, 'slow'), coroutine, sleep(1, 'quick'), coroutine]);
  }
  expect(run(main())).toEqual(['slow', 'twice', 'quick', 'twice']);
  expect(runs).toBe(1);
});

test('gather throws the first error at once, the siblings keep running', () => {
  async function main() {
    const sibling = createTask(sleep(3, 'done'));
    const error = await outcome(gather([sibling, fails('second', 2), fails('first', 1)]));
    return [error, time(), sibling.done(), await sibling];
  }
  expect(run(main())).toEqual(['ValueError: first', 1, false, 'done']);
});

test('a cancelled gather cancels all children, and its waiter resumes at the first that is cancelled', () => {
  const out: unknown[] = [];
  async function slowToClean() {
    try {
      await sleep(10);
    } finally {
      await sleep(5);
      out.push('slow cleaned', time());
    }
  }
  async function gathers() {
    try {
      await gather([sleep(10), slowToClean()]);
    } finally {
      out.push('waiter', time());
    }
  }
  async function main() {
    const task = createTask(gathers());
    await sleep(1);
    task.cancel();
    await wait([task]);
    await sleep(10);
    return task.cancelled();
  }
  expect(run(main())).toBe(true);
  expect(out).toEqual(['waiter', 1, 'slow cleaned', 6]);
});

test('gather: a child cancelled alone is a CancelledError, nobody else is cancelled', () => {
  async function main() {
    const child = createTask(sleep(10));
    const all = gather([child, sleep(1)]);
    await sleep(0);
    child.cancel('alone');
    const seen = await outcome(all);
    return [seen, all.cancelled(), currentTask()?.cancelling()];
  }
  expect(run(main())).toEqual(['CancelledError: alone', false, 0]);
});

test('gather of finished futures, shield and waitFor of one do not switch; wait does', () => {
  async function switches(action: (done: Future<number>) => PromiseLike<unknown>) {
    const done = getRunningLoop().createFuture<number>();
    done.setResult(1);
    const other = createTask(sleep(0));
    let began = false;
    getRunningLoop().callSoon(() => {
      began = true;
    });
    await action(done);
    other.cancel();
    return began;
  }
  async function main() {
    return [
      await switches((done) => gather([done, done])),
      await switches((done) => shield(done)),
      await switches((done) => waitFor(done, 1)),
      await switches((done) => wait([done])),
    ];
  }
  expect(run(main())).toEqual([false, false, false, true]);
});

test('wait does not throw the errors of what it waits for', () => {
  async function main() {
    const tasks = [createTask(fails('kept', 1)), createTask(sleep(2))];
    const [done, pending] = await wait(tasks);
    return [done.size, pending.size, shown(tasks[0]?.exception())];
  }
  expect(run(main())).toEqual([2, 0, 'ValueError: kept']);
});

test('FIRST_EXCEPTION takes no notice of a cancelled task', () => {
  async function main() {
    const cancelled = createTask(sleep(10));
    const tasks = [cancelled, createTask(fails('counts', 2)), createTask(sleep(3))];
    getRunningLoop().callLater(1, () => cancelled.cancel());
    const [done, pending] = await wait(tasks, { returnWhen: FIRST_EXCEPTION });
    const errors = [...done].filter((task) => !task.cancelled()).map((task) => shown(task.exception()));
    return [time(), done.size, pending.size, errors];
  }
  expect(run(main())).toEqual([2, 2, 1, ['ValueError: counts']]);
});

test('wait refuses nothing, a single future, coroutines and unknown conditions; duplicates count once', () => {
  async function main() {
    const future = getRunningLoop().createFuture();
    const coroutine = sleep(0);
    const calls: [unknown, unknown?][] = [[[]], [future], [[future], { returnWhen: 'X' }], [[coroutine]]];
    const seen: unknown[] = [];
    for (const [list, options] of calls) {
      seen.push(await outcome(wait(list as Future[], options as WaitOptions)));
    }
    coroutine.close();
    const [done, pending] = await wait([future, future], { timeout: 0 });
    return [
      ...seen.map((text) =>
        String(text)
          .split(/[,:] ?/)
          .slice(0, 2)
          .join(': '),
      ),
      done.size,
      pending.size,
    ];
  }
  expect(run(main())).toEqual([
    'ValueError: Set of Tasks/Futures is empty.',
    'TypeError: expect a list of futures',
    'ValueError: Invalid return_when value',
    'TypeError: Passing coroutines is forbidden',
    0,
    1,
  ]);
});

test('waitFor with no time left never starts the body, and still gives the result of a done future', () => {
  const out: string[] = [];
  async function body() {
    out.push('body');
  }
  async function main() {
    const done = getRunningLoop().createFuture<string>();
    done.setResult('there already');
    return [await outcome(waitFor(body(), 0)), await outcome(waitFor(body(), -1)), await waitFor(done, 0)];
  }
  expect(run(main())).toEqual(['TimeoutError', 'TimeoutError', 'there already']);
  expect(out).toEqual([]);
});

test('waitFor that is cancelled from outside waits for the cleanup of the inner', () => {
  async function cleans() {
    try {
      await sleep(10);
    } finally {
      await sleep(2);
    }
  }
  async function waits() {
    await waitFor(cleans(), 5);
  }
  async function main() {
    const task = createTask(waits());
    await sleep(1);
    task.cancel();
    await wait([task]);
    return [task.cancelled(), time()];
  }
  expect(run(main())).toEqual([true, 3]);
});

test('waitFor: of a result and a cancel from outside in one tick, the cancel counts', () => {
  const seen: boolean[] = [];
  async function main() {
    const future = getRunningLoop().createFuture<string>();
    async function waits() {
      try {
        return await waitFor(future, 10);
      } catch (error) {
        seen.push(isCancelled(error));
        throw error;
      }
    }
    const task = createTask(waits());
    await sleep(1);
    future.setResult('late');
    task.cancel();
    await wait([task]);
    return task.cancelled();
  }
  expect(run(main())).toBe(true);
  expect(seen).toEqual([true]);
});
