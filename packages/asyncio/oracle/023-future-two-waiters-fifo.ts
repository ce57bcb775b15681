import type { Future } from '@yieldpoint/asyncio';
import { ValueError, createTask, getRunningLoop, run, sleep, wait } from '@yieldpoint/asyncio';
import { print, show } from './prelude.ts';

async function w(n: number, f: Future<string>) {
  try {
    print(n, await f);
  } catch (e) {
    print(n, show(e), e === f.exception());
  }
}

async function main() {
  const loop = getRunningLoop();
  const f = loop.createFuture<string>();
  const g = loop.createFuture<string>();
  const ts = [0, 1, 2].map((i) => createTask(w(i, f))).concat([3, 4].map((i) => createTask(w(i, g))));
  await sleep(0);
  g.setException(new ValueError('x'));
  f.setResult('r');
  print('both set');
  await wait(ts);
}
run(main());
