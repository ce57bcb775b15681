import { createTask, getRunningLoop, isCancelled, run, sleep, wait, waitFor } from '@yieldpoint/asyncio';
import { print } from './prelude.ts';

async function main() {
  const fut = getRunningLoop().createFuture<string>();
  async function outer() {
    try {
      const r = await waitFor(fut, 5);
      print('result', r);
      return r;
    } catch (e) {
      if (isCancelled(e)) print('cancelled');
      throw e;
    }
  }
  const o = createTask(outer());
  await sleep(0);
  fut.setResult('R');
  o.cancel();
  await wait([o]);
  print(o.cancelled(), fut.result());
}
run(main());
