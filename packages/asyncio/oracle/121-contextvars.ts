import { ContextVar, copyContext, createTask, gather, getRunningLoop, run, sleep } from '@yieldpoint/asyncio';
import { print } from './prelude.ts';

const v = new ContextVar('v', { default: 'default' });

async function child(n: string) {
  print(n, 'sees', v.get());
  v.set(n);
  await sleep(0);
  print(n, 'still', v.get());
}
async function direct() {
  v.set('set by awaited coroutine');
}

async function main() {
  v.set('main');
  await gather([child('a'), child('b')]);
  print('main sees', v.get());
  await direct();
  print('await shares context:', v.get());
  const t = createTask(child('late'));
  v.set('changed after create_task');
  await t;
  getRunningLoop().callSoon(() => print('callback sees', v.get()));
  v.set('after call_soon');
  await sleep(0);
  const tok = v.set('temp');
  v.reset(tok);
  print(v.get());
  const ctx = copyContext();
  ctx.run(() => v.set('in ctx'));
  print(v.get(), ctx.get(v));
  await createTask(child('explicit'), { context: ctx });
  print(v.get(), ctx.get(v));
  const f = getRunningLoop().createFuture<number>();
  f.addDoneCallback(() => print('done cb sees', v.get()));
  v.set('when set_result');
  f.setResult(1);
  await sleep(0);
}
run(main());
print('outside', v.get());
