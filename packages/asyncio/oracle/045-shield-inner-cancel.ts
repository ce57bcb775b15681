import { ValueError, getRunningLoop, run, shield, sleep } from '@yieldpoint/asyncio';
import { print, show } from './prelude.ts';

async function main() {
  const f = getRunningLoop().createFuture();
  let s = shield(f);
  print(s === f, shield(s) === s);
  f.cancel();
  await sleep(0);
  print(s.cancelled());
  const d = getRunningLoop().createFuture();
  d.setResult(1);
  print('done arg returned as is', shield(d) === d);
  const e = getRunningLoop().createFuture();
  s = shield(e);
  e.setException(new ValueError('v'));
  try {
    await s;
  } catch (x) {
    if (x instanceof ValueError) print(show(x));
  }
}
run(main());
