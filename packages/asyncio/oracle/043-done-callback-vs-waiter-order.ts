import type { Task } from '@yieldpoint/asyncio';
import { createTask, gather, run, sleep } from '@yieldpoint/asyncio';
import { print } from './prelude.ts';

async function f() {
  return 1;
}
async function w(t: Task<unknown>, n: number) {
  await t;
  print('waiter', n);
}

async function main() {
  const t = createTask(f());
  const w1 = createTask(w(t, 1));
  t.addDoneCallback(() => print('callback 1'));
  const w2 = createTask(w(t, 2));
  await sleep(0);
  t.addDoneCallback(() => print('callback 2'));
  await gather([w1, w2]);
  async function slow() {
    await sleep(0.05);
  }
  const s = createTask(slow());
  s.addDoneCallback(() => print('callback A'));
  const w3 = createTask(w(s, 3));
  await sleep(0);
  s.addDoneCallback(() => print('callback B'));
  await s;
  print('main');
  await w3;
}
run(main());
