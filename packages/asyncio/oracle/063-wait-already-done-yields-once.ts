import { createTask, gather, getRunningLoop, run, shield, wait, waitFor } from '@yieldpoint/asyncio';
import { print } from './prelude.ts';

async function other() {
  print('other ran');
}

async function main() {
  const f = getRunningLoop().createFuture<number>();
  f.setResult(1);
  let o = createTask(other());
  const [d] = await wait([f]);
  print('wait returned', d.size, o.done());
  o = createTask(other());
  await gather([f]);
  print('gather returned', o.done());
  o = createTask(other());
  await waitFor(f, 1);
  print('wait_for(done) returned', o.done());
  o = createTask(other());
  await shield(f);
  print('shield(done) returned', o.done());
  await o;
}
run(main());
