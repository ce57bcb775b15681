import { ValueError, getRunningLoop, run, sleep, wait } from '@yieldpoint/asyncio';
import type { Future, WaitOptions } from '@yieldpoint/asyncio';
import { print } from './prelude.ts';

async function main() {
  const fut = getRunningLoop().createFuture();
  const co = sleep(0);
  const calls: [unknown, unknown?][] = [[[]], [fut], [[fut], { returnWhen: 'X' }], [[co]], [co]];
  for (const [fs, options] of calls) {
    try {
      await wait(fs as Future[], options as WaitOptions);
    } catch (e) {
      if (e instanceof ValueError || e instanceof TypeError)
        print(e.name, e.message.split(',')[0]?.split(':')[0]);
    }
  }
  co.close();
  const [d, p] = await wait([fut, fut], { timeout: 0 });
  print(d.size, p.size);
}
run(main());
