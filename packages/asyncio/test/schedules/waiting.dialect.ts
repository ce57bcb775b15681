import {
  Barrier,
  Condition,
  Event,
  Lock,
  asyncWith,
  createTask,
  gather,
  getRunningLoop,
} from '@yieldpoint/asyncio';
import type { Future } from '@yieldpoint/asyncio';
import { expectThat, specimen, turns } from './program.dialect.ts';

/** Who waits for what, and is told too early, too late or too often. */
export const waiting = [
  specimen('missed wakeup', (mended) => () => {
    let ready = false;
    let waiter: Future<void> | null = null;
    async function wait() {
      if (ready) return;
      if (!mended) await turns(1);
      waiter = getRunningLoop().createFuture<void>();
      await waiter;
    }
    async function signal() {
      await turns(4);
      ready = true;
      waiter?.setResult(undefined);
    }
    return gather([wait(), signal()]);
  }),
  specimen('if where while is needed', (mended) => () => {
    const condition = new Condition();
    const items: number[] = [];
    async function consume() {
      await asyncWith(condition, async () => {
        if (mended) await condition.waitFor(() => items.length > 0);
        else if (items.length === 0) await condition.wait();
        expectThat(items.pop() !== undefined, 'there is nothing to take');
      });
    }
    async function produce() {
      for (let item = 0; item < 2; item += 1) {
        await turns(6);
        await asyncWith(condition, async () => {
          items.push(item);
          if (mended) condition.notify();
          else condition.notifyAll();
        });
      }
    }
    async function late() {
      await turns(8);
      await consume();
    }
    return gather([consume(), produce(), late()]);
  }),
  specimen('an event that is cleared at once', (mended) => () => {
    const opened = new Event();
    async function enter() {
      await turns(1);
      await opened.wait();
    }
    async function open() {
      await turns(5);
      opened.set();
      if (!mended) opened.clear();
    }
    return gather([enter(), open()]);
  }),
  specimen('a barrier used twice', (mended) => () => {
    const barrier = new Barrier(2);
    const gate = new Event();
    const reached = [0, 0];
    let here = 0;
    async function arrive() {
      here += 1;
      if (here < 2) {
        await gate.wait();
        gate.clear();
      } else {
        here = 0;
        gate.set();
      }
    }
    async function party(delay: number) {
      for (let round = 0; round < 2; round += 1) {
        await turns(delay);
        reached[round] = (reached[round] ?? 0) + 1;
        await (mended ? barrier.wait() : arrive());
        expectThat(reached[round] === 2, `passed round ${round} alone`);
      }
    }
    return gather([party(1), party(2)]);
  }),
  specimen('two locks in two orders', (mended) => () => {
    const [a, b] = [new Lock(), new Lock()];
    async function both(delay: number, first: Lock, second: Lock) {
      await turns(delay);
      await asyncWith(first, async () => {
        await turns(1);
        await asyncWith(second, async () => {});
      });
    }
    return gather([both(0, a, b), mended ? both(5, a, b) : both(5, b, a)]);
  }),
  specimen('told before anyone listened', (mended) => () => {
    const condition = new Condition();
    let done = false;
    async function listen() {
      await asyncWith(condition, () => (mended ? condition.waitFor(() => done) : condition.wait()));
    }
    async function tell() {
      await turns(3);
      await asyncWith(condition, async () => {
        done = true;
        condition.notifyAll();
      });
    }
    return gather([listen(), tell()]);
  }),
  specimen('nobody waits for the saving', (mended) => () => {
    let saved = false;
    async function save() {
      await turns(2);
      saved = true;
    }
    async function main() {
      const saving = createTask(save());
      await turns(6);
      if (mended) await saving;
    }
    return { main: main(), check: () => expectThat(saved, 'nothing was saved') };
  }),
  specimen('closed while in use', (mended) => () => {
    let isOpen = true;
    let users = 0;
    const idle = new Event();
    async function request() {
      users += 1;
      await turns(1);
      expectThat(isOpen, 'used after it was closed');
      users -= 1;
      if (users === 0) idle.set();
    }
    async function close() {
      await turns(4);
      if (mended) await idle.wait();
      isOpen = false;
    }
    return gather([request(), close()]);
  }),
];
