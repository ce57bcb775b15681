import type { Task } from '@yieldpoint/asyncio';
import { createTask, currentTask, isCancelled, run, sleep } from '@yieldpoint/asyncio';
import { print } from './prelude.ts';

async function f() {
  const t = currentTask() as Task;
  try {
    await sleep(10);
  } catch (e) {
    if (isCancelled(e))
      print('cancelling', t.cancelling(), 'uncancel ->', t.uncancel(), t.uncancel(), t.uncancel());
  }
  await sleep(0);
  print('still alive');
  return 5;
}

async function main() {
  const t = createTask(f());
  print(t.cancelling());
  await sleep(0);
  t.cancel();
  t.cancel();
  print(t.cancelling());
  print(await t, t.cancelled(), t.cancelling());
}
run(main());
