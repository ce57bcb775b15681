import { expect, test } from 'vitest';
import {
  Barrier,
  BoundedSemaphore,
  BrokenBarrierError,
  Condition,
  Event,
  Lock,
  Queue,
  QueueShutDown,
  Semaphore,
  ValueError,
  asyncWith,
  createTask,
  gather,
  getRunningLoop,
  run,
  sleep,
  wait,
} from '@yieldpoint/asyncio';

test('a lock goes from one to the next in order; the releaser does not overtake', () => {
  const out: string[] = [];
  async function main() {
    const lock = new Lock();
    async function takes(name: string) {
      for (let i = 0; i < 2; i += 1) {
        await lock.acquire();
        out.push(name + i);
        await sleep(0);
        lock.release();
      }
    }
    await gather([takes('a'), takes('b'), takes('c')]);
  }
  run(main());
  expect(out.join(' ')).toBe('a0 b0 c0 a1 b1 c1');
});

test('an uncontended acquire does not switch', () => {
  async function main() {
    const lock = new Lock();
    const other = createTask(sleep(0));
    await lock.acquire();
    lock.release();
    await asyncWith(lock, async () => {});
    return other.done();
  }
  expect(run(main())).toBe(false);
});

test('releasing a free lock', () => {
  expect(() => new Lock().release()).toThrow('Lock is not acquired.');
});

test('a waiter that was woken and cancelled in the same tick passes the lock on', () => {
  const out: string[] = [];
  async function main() {
    const lock = new Lock();
    await lock.acquire();
    async function takes(name: string) {
      await lock.acquire();
      out.push(name);
      lock.release();
    }
    const [a, b] = [createTask(takes('a')), createTask(takes('b'))] as const;
    await sleep(0);
    lock.release();
    a.cancel();
    await wait([a, b]);
    return [a.cancelled(), b.cancelled(), lock.locked()];
  }
  expect(run(main())).toEqual([true, false, false]);
  expect(out).toEqual(['b']);
});

test('Event: set() and clear() at once wake everybody; wait on a set event does not switch', () => {
  async function main() {
    const event = new Event();
    const waiters = [0, 1].map(() => createTask(event.wait()));
    await sleep(0);
    event.set();
    event.clear();
    const woken = await gather(waiters);
    event.set();
    const other = createTask(sleep(0));
    return [...woken, event.isSet(), await event.wait(), other.done()];
  }
  expect(run(main())).toEqual([true, true, true, true, false]);
});

test("Condition.waitFor gives the predicate's value", () => {
  async function main() {
    const condition = new Condition();
    let value = '';
    async function waits() {
      return await asyncWith(condition, () => condition.waitFor(() => value));
    }
    const waiter = createTask(waits());
    for (const next of ['', 'ready']) {
      await sleep(1);
      await asyncWith(condition, async () => {
        value = next;
        condition.notifyAll();
      });
    }
    return [await waiter, getRunningLoop().time()];
  }
  expect(run(main())).toEqual(['ready', 2]);
});

test('a semaphore counts as locked for newcomers while a waiter is scheduled', () => {
  async function main() {
    const semaphore = new Semaphore(1);
    await semaphore.acquire();
    const waiter = createTask(semaphore.acquire());
    await sleep(0);
    semaphore.release();
    const locked = semaphore.locked();
    await waiter;
    return locked;
  }
  expect(run(main())).toBe(true);
});

test('semaphores refuse nonsense', () => {
  expect(() => new Semaphore(-1)).toThrow('Semaphore initial value must be >= 0');
  expect(() => new BoundedSemaphore(1).release()).toThrow('BoundedSemaphore released too many times');
});

test('a semaphore lets so many in at a time', () => {
  async function main() {
    const semaphore = new Semaphore(2);
    await gather([1, 2, 3, 4].map(() => asyncWith(semaphore, () => sleep(1))));
    return getRunningLoop().time();
  }
  expect(run(main())).toBe(2);
});

test('Barrier: the index is the order of arrival', () => {
  async function main() {
    const barrier = new Barrier(3);
    async function arrives(after: number) {
      await sleep(after);
      const index = await barrier.wait();
      return [index, getRunningLoop().time()];
    }
    const all = await gather([arrives(3), arrives(1), arrives(2)]);
    return [...all, barrier.nWaiting, barrier.broken];
  }
  expect(run(main())).toEqual([[2, 3], [0, 3], [1, 3], 0, false]);
});

test('Barrier: abort and reset', () => {
  async function main() {
    const barrier = new Barrier(2);
    const out: unknown[] = [];
    async function waits() {
      try {
        await barrier.wait();
      } catch (error) {
        out.push(error instanceof BrokenBarrierError, (error as Error).message);
      }
    }
    const first = createTask(waits());
    await sleep(0);
    out.push(barrier.nWaiting);
    await barrier.reset();
    await first;
    const second = createTask(waits());
    await sleep(0);
    await barrier.abort();
    await second;
    await waits();
    out.push(barrier.broken, barrier.parties);
    return out;
  }
  const broken = [true, 'Abort or reset of barrier'];
  expect(run(main())).toEqual([1, ...broken, ...broken, true, 'Barrier aborted', true, 2]);
});

test('a barrier for nobody', () => {
  expect(() => new Barrier(0)).toThrow(ValueError);
});

test('join waits for taskDone; one too many is a ValueError', () => {
  async function main() {
    const queue = new Queue<number>();
    queue.putNowait(1);
    queue.putNowait(2);
    async function works() {
      for (let i = 0; i < 2; i += 1) {
        await queue.get();
        await sleep(1);
        queue.taskDone();
      }
    }
    createTask(works());
    await queue.join();
    expect(() => queue.taskDone()).toThrow('task_done() called too many times');
    return getRunningLoop().time();
  }
  expect(run(main())).toBe(2);
});

test('a cancelled putter loses nothing and passes its place on', () => {
  async function main() {
    const queue = new Queue<string>(1);
    queue.putNowait('first');
    const [a, b] = [createTask(queue.put('a')), createTask(queue.put('b'))] as const;
    await sleep(0);
    const first = queue.getNowait();
    a.cancel();
    await wait([a, b]);
    return [first, a.cancelled(), queue.getNowait(), queue.empty()];
  }
  expect(run(main())).toEqual(['first', true, 'b', true]);
});

test('shutdown drains what is left, then everybody hears of it', () => {
  async function main() {
    const queue = new Queue<number>();
    queue.putNowait(1);
    queue.shutdown();
    const out: unknown[] = [await queue.get()];
    for (const action of [() => queue.getNowait(), () => queue.putNowait(2)]) {
      try {
        action();
      } catch (error) {
        out.push((error as Error).name);
      }
    }
    try {
      await queue.get();
    } catch (error) {
      out.push((error as Error).name);
    }
    return out;
  }
  expect(run(main())).toEqual([1, 'QueueShutDown', 'QueueShutDown', 'QueueShutDown']);
});

test('shutdown at once wakes getters, putters and joiners', () => {
  async function main() {
    const full = new Queue<number>(1);
    full.putNowait(1);
    const empty = new Queue<number>();
    const tasks = [createTask(full.put(2)), createTask(empty.get()), createTask(full.join())];
    await sleep(0);
    full.shutdown({ immediate: true });
    empty.shutdown({ immediate: true });
    const outcomes = await gather(tasks, { returnExceptions: true });
    return outcomes.map((outcome) => outcome instanceof QueueShutDown);
  }
  expect(run(main())).toEqual([true, true, false]);
});
