import { TimeoutError, asyncWith, currentTask, run, sleep, timeout } from '@yieldpoint/asyncio';
import { now, print } from './prelude.ts';

async function main() {
  now();
  try {
    await asyncWith(timeout(0.1), async () => {
      try {
        await sleep(1);
      } finally {
        try {
          await asyncWith(timeout(0.1), async () => {
            await sleep(1);
          });
        } catch (e) {
          if (e instanceof TimeoutError) print(`[${now()}] cleanup timeout`);
        }
      }
    });
  } catch (e) {
    if (e instanceof TimeoutError) print(`[${now()}] outer timeout`, currentTask()?.cancelling());
  }
}
run(main());
