import type { Task } from '@yieldpoint/asyncio';
import { createTask, isCancelled, run, sleep, wait } from '@yieldpoint/asyncio';
import { now, print, show } from './prelude.ts';

async function inner() {
  try {
    await sleep(10);
  } catch (e) {
    if (isCancelled(e)) {
      print('inner', show(e));
      await sleep(0.1);
      print('inner cleanup done');
    }
    throw e;
  }
}

async function outer(t: Task<void>) {
  try {
    await t;
  } catch (e) {
    if (isCancelled(e)) print(`[${now()}] outer`, show(e));
    throw e;
  }
}

async function main() {
  now();
  const i = createTask(inner());
  const o = createTask(outer(i));
  await sleep(0);
  await sleep(0);
  o.cancel('stop');
  print(i.cancelling(), o.cancelling(), i.cancelled());
  await wait([o]);
  print(i.cancelled(), o.cancelled());
  async function inner2() {
    try {
      await sleep(10);
    } catch (e) {
      if (isCancelled(e)) return 'inner swallowed';
      throw e;
    }
    return undefined;
  }
  const i2 = createTask(inner2());
  async function outer2() {
    return await i2;
  }
  const o2 = createTask(outer2());
  await sleep(0);
  await sleep(0);
  o2.cancel();
  await wait([o2]);
  print(o2.cancelled(), o2.result(), o2.cancelling());
}
run(main());
