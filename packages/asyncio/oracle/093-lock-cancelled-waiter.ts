import { Lock, createTask, isCancelled, run, sleep, wait } from '@yieldpoint/asyncio';
import { print } from './prelude.ts';

async function w(n: number, lock: Lock) {
  try {
    await lock.acquire();
  } catch (e) {
    if (isCancelled(e)) print(n, 'cancelled');
    throw e;
  }
  print(n, 'got');
  lock.release();
}

async function main() {
  const lock = new Lock();
  await lock.acquire();
  const ts = [0, 1, 2, 3].map((i) => createTask(w(i, lock)));
  await sleep(0);
  ts[0]?.cancel();
  await sleep(0);
  lock.release();
  ts[1]?.cancel();
  await wait(ts);
  print(
    ts.map((t) => t.cancelled()),
    lock.locked(),
  );
}
run(main());
