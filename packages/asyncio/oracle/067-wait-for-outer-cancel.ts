import { createTask, isCancelled, run, sleep, waitFor } from '@yieldpoint/asyncio';
import { now, print } from './prelude.ts';

async function f() {
  try {
    await sleep(10);
  } catch (e) {
    if (isCancelled(e)) {
      print('inner cancelled');
      await sleep(0.1);
      print('inner cleaned');
    }
    throw e;
  }
}
async function outer() {
  await waitFor(f(), 5);
}

async function main() {
  now();
  const o = createTask(outer());
  await sleep(0.1);
  o.cancel('M');
  try {
    await o;
  } catch (e) {
    if (isCancelled(e)) print(`[${now()}]`, e.name, o.cancelled());
  }
}
run(main());
