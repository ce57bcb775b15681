import { Queue, createTask, isCancelled, run, sleep, wait } from '@yieldpoint/asyncio';
import { print } from './prelude.ts';

async function get(n: number | string, q: Queue<string>) {
  try {
    print(n, 'got', await q.get());
  } catch (e) {
    if (isCancelled(e)) print(n, 'cancelled');
    throw e;
  }
}

async function main() {
  const q = new Queue<string>();
  const ts = [0, 1, 2, 3].map((i) => createTask(get(i, q)));
  await sleep(0);
  ts[1]?.cancel();
  q.putNowait('x');
  q.putNowait('y');
  await sleep(0);
  await sleep(0);
  q.putNowait('z');
  await wait(ts);
  print(q.qsize());
  const t = createTask(get('r', q));
  await sleep(0);
  q.putNowait('kept');
  t.cancel();
  await wait([t]);
  print('not lost:', q.getNowait());
}
run(main());
