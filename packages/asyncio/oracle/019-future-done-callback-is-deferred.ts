import { getRunningLoop, run, sleep } from '@yieldpoint/asyncio';
import { print } from './prelude.ts';

async function main() {
  const loop = getRunningLoop();
  const f = loop.createFuture<number>();
  f.addDoneCallback((done) => print('cb1', done.result()));
  f.addDoneCallback((done) => print('cb2', done.result()));
  f.setResult(1);
  print('set_result returned');
  f.addDoneCallback(() => print('cb3 added after done'));
  loop.callSoon(print, 'soon');
  await f;
  print('await on done future did not switch');
  await sleep(0);
  print('end');
}
run(main());
