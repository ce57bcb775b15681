import { ContextVar, createTask, eagerTaskFactory, getRunningLoop, run, sleep } from '@yieldpoint/asyncio';
import { print } from './prelude.ts';

const v = new ContextVar('v', { default: 0 });
async function f() {
  v.set(v.get() + 1);
  print('in', v.get());
  await sleep(0);
  print('in2', v.get());
}

async function main() {
  getRunningLoop().setTaskFactory(eagerTaskFactory);
  const t = createTask(f());
  print('out', v.get());
  const t2 = createTask(f());
  await t;
  await t2;
  async function now() {
    return 'x';
  }
  const e = createTask(now());
  e.addDoneCallback((done) => print('callback', done.result()));
  print('callback is deferred');
  await sleep(0);
  async function outer() {
    const r = await createTask(now());
    print('await of an eagerly finished task does not switch', r);
  }
  getRunningLoop().callSoon(print, 'soon');
  await outer();
  await sleep(0);
}
run(main());
