import { Condition, asyncWith, createTask, isCancelled, run, sleep, wait } from '@yieldpoint/asyncio';
import { now, print } from './prelude.ts';

async function main() {
  const c = new Condition();
  async function w() {
    await asyncWith(c, async () => {
      try {
        await c.wait();
      } catch (e) {
        if (isCancelled(e)) print(`[${now()}] cancelled, lock held:`, c.locked());
        throw e;
      }
    });
  }
  now();
  const t = createTask(w());
  await sleep(0);
  await c.acquire();
  t.cancel();
  await sleep(0.1);
  print(`[${now()}] waiter still needs the lock`, t.done());
  c.release();
  await wait([t]);
  print(t.cancelled(), c.locked());
}
run(main());
