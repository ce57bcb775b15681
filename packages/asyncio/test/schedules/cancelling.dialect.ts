import {
  BoundedSemaphore,
  Lock,
  Queue,
  TimeoutError,
  createTask,
  gather,
  isCancelled,
  sleep,
  wait,
  waitFor,
} from '@yieldpoint/asyncio';
import type { Awaitable } from '@yieldpoint/asyncio';
import { expectThat, specimen, turns } from './program.dialect.ts';

/** Waits for all of them, whatever becomes of them. */
async function settled(...work: Awaitable<void>[]): Promise<void> {
  await wait(work.map((each) => createTask(each as Promise<void>)));
}

/** What is left undone when a task is stopped in the middle, or when a limit passes at the wrong moment. */
export const cancelling = [
  specimen(
    'a lock that nobody releases',
    (mended) => () => {
      const lock = new Lock();
      async function work() {
        await lock.acquire();
        try {
          await turns(1);
          if (!mended) lock.release();
        } finally {
          if (mended) lock.release();
        }
      }
      return { main: settled(work(), work()), check: () => expectThat(!lock.locked(), 'still locked') };
    },
    { cancellations: 1 },
  ),
  specimen(
    'cleaning up that can be interrupted',
    (mended) => () => {
      let closed = false;
      let opened = false;
      async function work() {
        opened = true;
        try {
          await turns(2);
        } finally {
          if (mended) closed = true;
          await turns(2);
          closed = true;
        }
      }
      return { main: settled(work()), check: () => expectThat(closed || !opened, 'never closed') };
    },
    { cancellations: 1 },
  ),
  specimen(
    'an item that is taken and lost',
    (mended) => () => {
      const items = ['a', 'b'];
      const done: string[] = [];
      async function work() {
        for (let item = items.shift(); item !== undefined; item = items.shift()) {
          try {
            await turns(1);
          } catch (error) {
            if (mended) items.unshift(item);
            throw error;
          }
          done.push(item);
        }
      }
      const all = () => [...done, ...items].toSorted().join('');
      return { main: settled(work(), work()), check: () => expectThat(all() === 'ab', `left with ${all()}`) };
    },
    { cancellations: 1 },
  ),
  specimen(
    'given back without having been taken',
    (mended) => () => {
      const seats = new BoundedSemaphore(1);
      async function sit() {
        if (mended) await seats.acquire();
        try {
          if (!mended) await seats.acquire();
          await turns(2);
        } finally {
          seats.release();
        }
      }
      return settled(sit(), sit());
    },
    { cancellations: 1 },
  ),
  specimen('a cancellation that is swallowed', (mended) => () => {
    async function attempt(number: number) {
      await turns(1);
      if (number < 1) throw new Error('not yet');
    }
    async function insist() {
      for (let number = 0; number < 2; number += 1) {
        try {
          await attempt(number);
        } catch (error) {
          if (mended && isCancelled(error)) throw error;
        }
      }
      await new Queue<never>().get();
    }
    async function main() {
      const task = createTask(insist());
      await turns(5);
      task.cancel();
      await wait([task]);
    }
    return main();
  }),
  specimen(
    'paid twice because of a timeout',
    (mended) => () => {
      const paid: string[] = [];
      async function pay(order: string) {
        await sleep(1);
        if (!mended || !paid.includes(order)) paid.push(order);
        await sleep(1);
      }
      async function main() {
        try {
          await waitFor(pay('order'), 3);
        } catch (error) {
          if (!(error instanceof TimeoutError)) throw error;
          await pay('order');
        }
      }
      return { main: main(), check: () => expectThat(paid.length === 1, `paid ${paid.length} times`) };
    },
    { delays: [0.5, 2] },
  ),
  specimen('a queue without bound', (mended) => () => {
    const queue = new Queue<number>(mended ? 2 : 0);
    let longest = 0;
    async function produce() {
      for (let item = 0; item < 6; item += 1) {
        await queue.put(item);
        longest = Math.max(longest, queue.qsize());
        await turns(1);
      }
    }
    async function consume() {
      for (let item = 0; item < 6; item += 1) await queue.get();
    }
    return {
      main: gather([produce(), consume()]),
      check: () => expectThat(longest <= 2, `${longest} waited`),
    };
  }),
  specimen('called done before it was', (mended) => () => {
    const queue = new Queue<string>();
    const done: string[] = [];
    async function work() {
      const item = await queue.get();
      if (!mended) queue.taskDone();
      await turns(1);
      done.push(item);
      if (mended) queue.taskDone();
    }
    async function main() {
      queue.putNowait('a');
      const worker = createTask(work());
      await turns(5);
      await queue.join();
      expectThat(done.length === 1, 'joined before the work was done');
      await worker;
    }
    return main();
  }),
];
