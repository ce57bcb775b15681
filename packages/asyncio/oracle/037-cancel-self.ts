import {
  ValueError,
  createTask,
  currentTask,
  getRunningLoop,
  isCancelled,
  run,
  sleep,
  wait,
} from '@yieldpoint/asyncio';
import { print, show } from './prelude.ts';

async function f() {
  currentTask()?.cancel();
  print('not yet');
  try {
    await sleep(0);
  } catch (e) {
    if (isCancelled(e)) print('at the next await');
    throw e;
  }
}

async function g() {
  currentTask()?.cancel();
  return 'returned';
}

async function h() {
  currentTask()?.cancel();
  async function nothing() {
    return 1;
  }
  print('await without suspension', await nothing());
  const fut = getRunningLoop().createFuture<number>();
  fut.setResult(2);
  print('done future', await fut);
  throw new ValueError('own error');
}

async function main() {
  for (const [name, c] of Object.entries({ f, g, h })) {
    const t = createTask<unknown>(c());
    await wait([t]);
    print(name, t.cancelled(), t.cancelled() ? null : show(t.exception()));
  }
}
run(main());
