import { getRunningLoop, run, sleep } from '@yieldpoint/asyncio';
import { now, print, tenths } from './prelude.ts';

async function main() {
  const loop = getRunningLoop();
  now();
  const cb = (x: string) => print(`[${now()}]`, x);
  loop.callLater(0.3, cb, 'c');
  const h = loop.callLater(0.2, cb, 'b');
  loop.callLater(0.1, cb, 'a');
  loop.callLater(0.4, cb, 'd');
  loop.callLater(0.14, () => {
    cb('cancel b');
    h.cancel();
  });
  print(h.cancelled(), tenths(h.when() - loop.time()));
  await sleep(0.5);
  print(h.cancelled());
  h.cancel();
  print('cancel twice ok');
}
run(main());
