import type { Future } from '@yieldpoint/asyncio';
import {
  InvalidStateError,
  createTask,
  getRunningLoop,
  isCancelled,
  run,
  sleep,
  wait,
} from '@yieldpoint/asyncio';
import { print } from './prelude.ts';

async function f(fut: Future<string>) {
  try {
    print('got', await fut);
  } catch (e) {
    if (isCancelled(e)) print('cancelled although the future has a result', fut.result());
    throw e;
  }
}

async function main() {
  const fut = getRunningLoop().createFuture<string>();
  let t = createTask(f(fut));
  await sleep(0);
  fut.setResult('R');
  print(t.cancel());
  try {
    await t;
  } catch (e) {
    if (isCancelled(e)) print('task cancelled', t.cancelled());
  }
  const fut2 = getRunningLoop().createFuture<string>();
  async function g() {
    await fut2;
  }
  t = createTask(g());
  await sleep(0);
  print(t.cancel(), fut2.cancelled());
  try {
    fut2.setResult('late');
  } catch (e) {
    if (e instanceof InvalidStateError) print('awaited future was cancelled synchronously');
  }
  await wait([t]);
}
run(main());
