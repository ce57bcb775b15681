import { FIRST_COMPLETED, createTask, gather, isCancelled, run, sleep, wait } from '@yieldpoint/asyncio';
import { now, print } from './prelude.ts';

async function runner(n: string, d: number) {
  try {
    await sleep(d);
    return n;
  } catch (e) {
    if (isCancelled(e)) {
      print(`[${now()}] loser`, n);
      await sleep(0.05);
    }
    throw e;
  }
}
async function race(...cs: Promise<string>[]) {
  const ts = cs.map((c) => createTask(c));
  try {
    const [done] = await wait(ts, { returnWhen: FIRST_COMPLETED });
    return ts.filter((t) => done.has(t)).map((t) => t.result());
  } finally {
    for (const t of ts) t.cancel();
    await gather(ts, { returnExceptions: true });
  }
}

async function main() {
  now();
  const winners = await race(runner('a', 0.3), runner('b', 0.1), runner('c', 0.2));
  print(winners, `[${now()}]`);
}
run(main());
