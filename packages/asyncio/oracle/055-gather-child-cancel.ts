import { createTask, currentTask, gather, isCancelled, run, sleep } from '@yieldpoint/asyncio';
import { print, show } from './prelude.ts';

async function f(n: string, d: number) {
  await sleep(d);
  return n;
}

async function main() {
  const a = createTask(f('a', 0.3));
  const b = createTask(f('b', 0.3));
  const g = gather([a, b]);
  await sleep(0.1);
  a.cancel('bye');
  try {
    await g;
  } catch (e) {
    if (isCancelled(e)) print(show(e), g.cancelled(), b.done(), currentTask()?.cancelling());
  }
  print(await b);
}
run(main());
