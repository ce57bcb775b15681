import { Semaphore, createTask, run, sleep, wait } from '@yieldpoint/asyncio';
import { print } from './prelude.ts';

async function w(n: string, s: Semaphore) {
  await s.acquire();
  print('got', n);
  await sleep(0);
  s.release();
}

async function main() {
  let s = new Semaphore(1);
  await s.acquire();
  let a = createTask(w('a', s));
  let b = createTask(w('b', s));
  await sleep(0);
  s.release();
  const c = createTask(w('c', s));
  await s.acquire();
  print('got main');
  s.release();
  await wait([a, b, c]);
  s = new Semaphore(1);
  await s.acquire();
  a = createTask(w('a', s));
  b = createTask(w('b', s));
  await sleep(0);
  s.release();
  a.cancel();
  await wait([a, b]);
  print('cancelled holder passes the permit on', a.cancelled(), s.locked());
}
run(main());
