import type { VirtualClockLoop } from '@yieldpoint/asyncio';
import { getRunningLoop, run, sleep } from '@yieldpoint/asyncio';
import { print } from './prelude.ts';

async function main() {
  const loop = getRunningLoop() as VirtualClockLoop;
  function block() {
    const end = loop.time() + 0.12;
    while (loop.time() < end) loop.advance(0.02);
    loop.callSoon(() => print('soon scheduled by the blocker'));
  }
  loop.callLater(0.05, print, 'timer 0.05');
  loop.callLater(0.02, print, 'timer 0.02');
  loop.callSoon(block);
  loop.callSoon(() => print('same iteration as the blocker'));
  await sleep(0);
  print('main 1');
  await sleep(0);
  print('main 2');
  await sleep(0);
  print('main 3');
}
run(main());
