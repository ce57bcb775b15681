import { TimeoutError, createTask, run, shield, sleep, waitFor } from '@yieldpoint/asyncio';
import { now, print } from './prelude.ts';

async function work() {
  await sleep(0.2);
  print(`[${now()}] work done`);
  return 'W';
}

async function main() {
  now();
  const t = createTask(work());
  try {
    await waitFor(shield(t), 0.1);
  } catch (e) {
    if (e instanceof TimeoutError) print(`[${now()}] timeout`, t.done(), t.cancelling());
  }
  print(await t);
}
run(main());
