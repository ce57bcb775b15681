import { TimeoutError, asyncWith, currentTask, run as runMain, sleep, timeout } from '@yieldpoint/asyncio';
import { now, print } from './prelude.ts';

async function run(outer: number, inner: number) {
  const o = timeout(outer);
  const i = timeout(inner);
  try {
    await asyncWith(o, async () => {
      try {
        await asyncWith(i, async () => {
          await sleep(1);
        });
      } catch (e) {
        if (!(e instanceof TimeoutError)) throw e;
        print(`[${now()}] inner TimeoutError`, i.expired(), o.expired());
        await sleep(0.2);
      }
    });
  } catch (e) {
    if (e instanceof TimeoutError) print(`[${now()}] outer TimeoutError`, i.expired(), o.expired());
  }
  print('cancelling', currentTask()?.cancelling());
}

async function main() {
  now();
  await run(0.3, 0.1);
  await run(0.1, 0.3);
  await run(0.2, 0.1);
}
runMain(main());
