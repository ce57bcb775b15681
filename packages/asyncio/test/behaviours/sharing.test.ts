import { expect, test } from 'vitest';
import {
  Condition,
  Lock,
  Queue,
  Semaphore,
  asyncWith,
  createTask,
  gather,
  run,
  sleep,
  wait,
} from '@yieldpoint/asyncio';
import { attempt, outcome } from './outcome.dialect.ts';

test('a cancelled waiter leaves the line of a lock, those behind it keep their order', () => {
  const out: number[] = [];
  async function main() {
    const lock = new Lock();
    await lock.acquire();
    async function takes(n: number) {
      await asyncWith(lock, async () => {
        out.push(n);
        await sleep(0);
      });
    }
    const tasks = [0, 1, 2].map((n) => createTask(takes(n)));
    await sleep(0);
    tasks[0]?.cancel();
    await sleep(0);
    lock.release();
    await wait(tasks);
    return [tasks[0]?.cancelled(), lock.locked()];
  }
  expect(run(main())).toEqual([true, false]);
  expect(out).toEqual([1, 2]);
});

test('a condition wakes as many as notify says, first come first; all of it needs the lock', () => {
  async function main() {
    const condition = new Condition();
    const woken: number[] = [];
    async function waits(n: number) {
      await asyncWith(condition, async () => {
        await condition.wait();
        woken.push(n);
      });
    }
    const tasks = [0, 1, 2].map((n) => createTask(waits(n)));
    await sleep(0);
    await asyncWith(condition, async () => condition.notify(2));
    await sleep(1);
    const first = [...woken];
    await asyncWith(condition, async () => condition.notifyAll());
    await wait(tasks);
    return [first, woken, attempt(() => condition.notify()), await outcome(condition.wait())];
  }
  expect(run(main())).toEqual([
    [0, 1],
    [0, 1, 2],
    'RuntimeError: cannot notify on un-acquired lock',
    'RuntimeError: cannot wait on un-acquired lock',
  ]);
});

test('a cancelled wait on a condition takes the lock again before it throws', () => {
  const out: unknown[] = [];
  async function main() {
    const condition = new Condition();
    async function waits() {
      await asyncWith(condition, async () => {
        try {
          await condition.wait();
        } finally {
          out.push(condition.locked());
        }
      });
    }
    const task = createTask(waits());
    await sleep(0);
    await condition.acquire();
    task.cancel();
    await sleep(1);
    out.push(task.done());
    condition.release();
    await wait([task]);
    return [task.cancelled(), condition.locked()];
  }
  expect(run(main())).toEqual([true, false]);
  expect(out).toEqual([false, true]);
});

test('a semaphore serves in order; whoever was let in and is cancelled passes the place on', () => {
  const out: number[] = [];
  async function main() {
    const semaphore = new Semaphore(1);
    await semaphore.acquire();
    async function enters(n: number) {
      await semaphore.acquire();
      out.push(n);
      semaphore.release();
    }
    const tasks = [0, 1, 2].map((n) => createTask(enters(n)));
    await sleep(0);
    semaphore.release();
    tasks[0]?.cancel();
    await wait(tasks);
    return [tasks[0]?.cancelled(), semaphore.locked()];
  }
  expect(run(main())).toEqual([true, false]);
  expect(out).toEqual([1, 2]);
});

test('a queue is first in, first out, and says when it is full or empty', () => {
  async function main() {
    const queue = new Queue<number>(2);
    queue.putNowait(1);
    queue.putNowait(2);
    const full = [queue.full(), attempt(() => queue.putNowait(3))];
    const items = [queue.getNowait(), queue.getNowait()];
    return [...full, ...items, queue.empty(), attempt(() => queue.getNowait())];
  }
  expect(run(main())).toEqual([true, 'QueueFull', 1, 2, true, 'QueueEmpty']);
});

test('put with room and get with items do not switch: a producer fills the queue first', () => {
  const out: string[] = [];
  async function main() {
    const queue = new Queue<number>(2);
    async function produces() {
      for (let i = 0; i < 4; i += 1) {
        await queue.put(i);
        out.push(`put ${i}`);
      }
    }
    async function consumes() {
      for (let i = 0; i < 4; i += 1) out.push(`got ${await queue.get()}`);
    }
    await gather([produces(), consumes()]);
  }
  run(main());
  expect(out).toEqual(['put 0', 'put 1', 'got 0', 'got 1', 'put 2', 'put 3', 'got 2', 'got 3']);
});

test('a cancelled getter loses no item: the next in line gets it', () => {
  async function main() {
    const queue = new Queue<string>();
    const [a, b] = [createTask(queue.get()), createTask(queue.get())] as const;
    await sleep(0);
    queue.putNowait('item');
    a.cancel();
    await wait([a, b]);
    return [a.cancelled(), b.result(), queue.empty()];
  }
  expect(run(main())).toEqual([true, 'item', true]);
});
