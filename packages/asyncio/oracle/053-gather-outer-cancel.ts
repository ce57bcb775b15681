import { createTask, gather, isCancelled, run, sleep, wait } from '@yieldpoint/asyncio';
import { now, print } from './prelude.ts';

async function f(n: number) {
  try {
    await sleep(10);
  } catch (e) {
    if (isCancelled(e)) {
      print('child', n, 'cancelled');
      await sleep(0.1 * n);
      print(`[${now()}] child`, n, 'cleaned');
    }
    throw e;
  }
}

async function main() {
  now();
  const ts = [1, 2, 3].map((i) => createTask(f(i)));
  async function outer() {
    try {
      await gather(ts);
    } catch (e) {
      if (isCancelled(e)) print(`[${now()}] outer`);
      throw e;
    }
  }
  const o = createTask(outer());
  await sleep(0);
  await sleep(0);
  o.cancel();
  await wait([o]);
  print(
    ts.map((t) => t.cancelled()),
    o.cancelled(),
  );
}
run(main());
