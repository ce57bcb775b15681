import { ValueError, createTask, gather, run, sleep } from '@yieldpoint/asyncio';
import { now, print, show } from './prelude.ts';

async function ok(n: number, d: number) {
  await sleep(d);
  print(`[${now()}] ok`, n);
  return n;
}
async function bad(n: number, d: number) {
  await sleep(d);
  print(`[${now()}] bad`, n);
  throw new ValueError(String(n));
}

async function main() {
  now();
  const ts = [ok(1, 0.1), bad(2, 0.2), bad(3, 0.3), ok(4, 0.4)].map((c) => createTask<unknown>(c));
  try {
    await gather(ts);
  } catch (e) {
    if (e instanceof ValueError) print(`[${now()}] caught`, show(e));
  }
  print(ts.map((t) => t.done()));
  await sleep(0.3);
  print(
    ts.map((t) => t.done()),
    ts[3]?.result(),
    show(ts[2]?.exception()),
  );
}
run(main());
