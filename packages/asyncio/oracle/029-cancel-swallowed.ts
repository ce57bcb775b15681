import { createTask, currentTask, isCancelled, run, sleep } from '@yieldpoint/asyncio';
import { now, print } from './prelude.ts';

async function f() {
  for (;;) {
    try {
      await sleep(1);
      return 'finished';
    } catch (e) {
      if (isCancelled(e)) print('swallowed', currentTask()?.cancelling());
    }
  }
}

async function main() {
  now();
  const t = createTask(f());
  await sleep(0);
  t.cancel();
  await sleep(0);
  t.cancel();
  await sleep(0);
  print(await t, t.cancelled(), t.cancelling(), `[${now()}]`);
}
run(main());
