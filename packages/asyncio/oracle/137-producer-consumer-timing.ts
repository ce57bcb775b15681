import { Queue, createTask, gather, run, sleep } from '@yieldpoint/asyncio';
import { now, print } from './prelude.ts';

type Item = [name: string, i: number] | null;

async function prod(n: string, q: Queue<Item>, d: number) {
  for (let i = 0; i < 3; i += 1) {
    await sleep(d);
    await q.put([n, i]);
    print(`[${now()}] put`, n, i);
  }
}
async function cons(q: Queue<Item>) {
  for (let x = await q.get(); x !== null; x = await q.get()) {
    print(`[${now()}] got`, ...x);
    await sleep(0.3);
  }
}

async function main() {
  now();
  const q = new Queue<Item>(1);
  const c = createTask(cons(q));
  await gather([prod('a', q, 0.1), prod('b', q, 0.22)]);
  await q.put(null);
  await c;
  print(`[${now()}] end`);
}
run(main());
