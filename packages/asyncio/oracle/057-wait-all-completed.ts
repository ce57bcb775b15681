import type { Task } from '@yieldpoint/asyncio';
import { ValueError, createTask, run, sleep, wait } from '@yieldpoint/asyncio';
import { now, print, show } from './prelude.ts';

async function f(n: number, d: number) {
  await sleep(d);
  if (n === 2) throw new ValueError('two');
  return n;
}

async function main() {
  now();
  const ts = [1, 2, 3].map((i) => createTask(f(i, 0.1 * i)));
  (ts[2] as Task).cancel();
  const [done, pending] = await wait(ts);
  print(`[${now()}]`, done.size, pending.size, done.constructor.name.toLowerCase());
  for (const t of ts)
    print(t.cancelled() ? 'cancelled' : t.exception() !== null ? show(t.exception()) : t.result());
}
run(main());
