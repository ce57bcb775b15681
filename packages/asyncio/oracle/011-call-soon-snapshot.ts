import { getRunningLoop, run, sleep } from '@yieldpoint/asyncio';
import { print } from './prelude.ts';

async function main() {
  const loop = getRunningLoop();
  function a() {
    print('a');
    loop.callSoon(() => print('a2'));
    loop.callSoon(() => print('a3'));
  }
  function b() {
    print('b');
    loop.callSoon(() => print('b2'));
  }
  loop.callSoon(a);
  loop.callSoon(b);
  loop.callSoon(print, 'c', 1);
  for (let i = 0; i < 3; i += 1) {
    print('main', i);
    await sleep(0);
  }
}
run(main());
