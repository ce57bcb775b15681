import { CancelledError, createTask, run, sleep } from '@yieldpoint/asyncio';
import { print, show } from './prelude.ts';

async function f() {
  print('never printed');
  try {
    await sleep(0);
  } finally {
    print('never printed either');
  }
}

async function main() {
  const t = createTask(f());
  print(t.cancel('early'), t.done(), t.cancelled(), t.cancelling());
  try {
    await t;
  } catch (e) {
    if (e instanceof CancelledError) print(show(e));
  }
  print(t.done(), t.cancelled(), t.cancel());
}
run(main());
