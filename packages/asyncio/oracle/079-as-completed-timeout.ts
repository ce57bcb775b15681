import { TimeoutError, asCompleted, createTask, run, sleep, wait } from '@yieldpoint/asyncio';
import { now, print, show } from './prelude.ts';

async function f(n: string, d: number) {
  await sleep(d);
  return n;
}

async function main() {
  now();
  const ts = [createTask(f('a', 0.1)), createTask(f('b', 0.5)), createTask(f('c', 0.6))];
  for (const c of asCompleted(ts, { timeout: 0.3 })) {
    try {
      print(await c, `[${now()}]`);
    } catch (e) {
      if (e instanceof TimeoutError) print(show(e), `[${now()}]`);
    }
  }
  print(
    ts.map((t) => t.done()),
    ts.map((t) => t.cancelling()),
  );
  await wait(ts);
}
run(main());
