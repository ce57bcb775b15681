import { Condition, RuntimeError, asyncWith, createTask, run, sleep, wait } from '@yieldpoint/asyncio';
import { print, show } from './prelude.ts';

async function w(n: number, c: Condition) {
  await asyncWith(c, async () => {
    print(n, 'waiting');
    const r = await c.wait();
    print(n, 'woke', r);
  });
}

async function main() {
  const c = new Condition();
  const ts = [0, 1, 2, 3].map((i) => createTask(w(i, c)));
  await sleep(0);
  await asyncWith(c, async () => {
    c.notify(2);
    print('notified 2, they need the lock');
  });
  await sleep(0);
  await sleep(0);
  await sleep(0);
  print(ts.map((t) => t.done()));
  await asyncWith(c, async () => c.notifyAll());
  await wait(ts);
  for (const fn of [() => c.notify(), () => c.notifyAll()]) {
    try {
      fn();
    } catch (e) {
      if (e instanceof RuntimeError) print(show(e));
    }
  }
  try {
    await c.wait();
  } catch (e) {
    if (e instanceof RuntimeError) print(show(e));
  }
}
run(main());
