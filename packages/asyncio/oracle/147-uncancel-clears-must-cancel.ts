import type { Task } from '@yieldpoint/asyncio';
import { createTask, currentTask, run, sleep, wait } from '@yieldpoint/asyncio';
import { print } from './prelude.ts';

async function f() {
  const t = currentTask() as Task;
  t.cancel();
  print(t.cancelling(), t.uncancel());
  await sleep(0);
  print('not cancelled since uncancel() reached 0');
  return 'ok';
}

async function main() {
  const t = createTask(f());
  await wait([t]);
  print(t.cancelled(), t.cancelled() ? null : t.result());
}
run(main());
