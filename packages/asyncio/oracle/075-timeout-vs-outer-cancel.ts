import {
  TimeoutError,
  ValueError,
  asyncWith,
  createTask,
  currentTask,
  isCancelled,
  run,
  sleep,
  timeout,
  wait,
} from '@yieldpoint/asyncio';
import { now, print, show } from './prelude.ts';

async function f() {
  const cm = timeout(0.3);
  try {
    await asyncWith(cm, async () => {
      await sleep(10);
    });
  } catch (e) {
    if (e instanceof TimeoutError) {
      print('timeout');
      return 'T';
    }
    if (isCancelled(e)) print(`[${now()}] CancelledError`, cm.expired());
    throw e;
  }
  return undefined;
}

async function main() {
  now();
  const t = createTask(f());
  await sleep(0.1);
  t.cancel();
  await wait([t]);
  print(t.cancelled());
  async function g() {
    try {
      const cm = timeout(0.1);
      await asyncWith(cm, async () => {
        try {
          await sleep(10);
        } catch (e) {
          if (isCancelled(e)) print('swallow timeout cancel', currentTask()?.cancelling());
        }
      });
      print('left block normally', cm.expired(), currentTask()?.cancelling());
    } catch (e) {
      if (e instanceof TimeoutError) print('TimeoutError');
    }
  }
  await g();
  async function h() {
    try {
      await asyncWith(timeout(0.1), async () => {
        try {
          await sleep(10);
        } catch (e) {
          if (isCancelled(e)) throw new ValueError('translated');
        }
      });
    } catch (e) {
      if (e instanceof ValueError) print(show(e), currentTask()?.cancelling());
    }
  }
  await h();
}
run(main());
