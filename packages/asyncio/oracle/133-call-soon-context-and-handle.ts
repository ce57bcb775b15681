import { getRunningLoop, run, sleep } from '@yieldpoint/asyncio';
import { print } from './prelude.ts';

async function main() {
  const loop = getRunningLoop();
  const out: string[] = [];
  const append = (x: string) => out.push(x);
  const h = loop.callSoon(append, 'x');
  print(h.cancelled());
  h.cancel();
  print(h.cancelled());
  h.cancel();
  const h2 = loop.callSoon(append, 'y');
  await sleep(0);
  print(out);
  h2.cancel();
  print(h2.cancelled(), 'cancel after run is harmless');
  const t = loop.callLater(0.05, append, 'z');
  t.cancel();
  await sleep(0.1);
  print(out);
  loop.callSoon(() => {
    b.cancel();
    print('a cancels b');
  });
  const b = loop.callSoon(print, 'b never');
  await sleep(0);
  try {
    loop.callSoon(5 as never);
    print('not checked without debug');
  } catch (e) {
    if (e instanceof TypeError) print('TypeError only in debug');
  }
  loop.setExceptionHandler((_loop, c) => print('handler', (c.exception as Error).name));
  await sleep(0);
}
run(main());
