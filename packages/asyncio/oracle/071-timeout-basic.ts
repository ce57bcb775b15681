import type { Timeout } from '@yieldpoint/asyncio';
import {
  TimeoutError,
  asyncWith,
  currentTask,
  getRunningLoop,
  run,
  sleep,
  timeout,
} from '@yieldpoint/asyncio';
import { now, print, show, tenths } from './prelude.ts';

async function main() {
  now();
  let cm: Timeout = timeout(0.1);
  try {
    await asyncWith(cm, async () => {
      print(cm.expired(), tenths((cm.when() as number) - getRunningLoop().time()));
      await sleep(1);
      print('never');
    });
  } catch (e) {
    if (e instanceof TimeoutError) {
      print(`[${now()}]`, show(e), cm.expired(), (e.cause as Error).name, currentTask()?.cancelling());
    }
  }
  cm = timeout(0.3);
  await asyncWith(cm, async () => {
    await sleep(0.1);
  });
  print(`[${now()}]`, cm.expired());
  cm = timeout(null);
  await asyncWith(cm, async () => {
    await sleep(0.1);
  });
  print(cm.when(), cm.expired());
}
run(main());
