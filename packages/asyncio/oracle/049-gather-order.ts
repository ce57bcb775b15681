import { createTask, gather, getRunningLoop, run, sleep } from '@yieldpoint/asyncio';
import { print } from './prelude.ts';

async function f(n: string, d: number) {
  await sleep(d);
  print('done', n);
  return n;
}

async function main() {
  print(await gather([f('a', 0.3), f('b', 0.1), f('c', 0.2)]));
  print(await gather([]));
  const c = f('dup', 0.1);
  print(await gather([c, c, c]));
  const fut = getRunningLoop().createFuture<string>();
  fut.setResult('F');
  print(await gather([fut, f('x', 0), createTask(f('y', 0)), fut]));
}
run(main());
