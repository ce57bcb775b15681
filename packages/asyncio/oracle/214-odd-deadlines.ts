import {
  ContextVar,
  Queue,
  Lock,
  RuntimeError,
  ValueError,
  asyncWith,
  copyContext,
  createTask,
  currentTask,
  gather,
  getRunningLoop,
  run,
  sleep,
  timeout,
  wait,
  waitFor,
} from '@yieldpoint/asyncio';
import type { Context, Task } from '@yieldpoint/asyncio';
import { print, tenths } from './prelude.ts';
import { at, reports } from './told.ts';

const v = new ContextVar<number>('v');
async function put(x: number) {
  v.set(x);
  await sleep(0);
  return v.get();
}
async function fail(m: string): Promise<never> {
  throw new ValueError(m);
}
async function limited(x: number) {
  return await asyncWith(timeout(x), async () => {
    await sleep(1);
    return 'slept';
  });
}
function enter(name: string, ctx: Context) {
  try {
    ctx.run(() => print(name, 'entered'));
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print(name, 'is entered already');
  }
}
async function main() {
  const loop = getRunningLoop();
  reports(loop);
  for (const x of [NaN, Infinity, -Infinity]) {
    await at('timeout', limited(x));
    await at('wait_for', waitFor(sleep(1, 'ok'), x));
    const task = createTask(sleep(0.5));
    const [done] = await wait([task], { timeout: x });
    print(done.size);
    await task;
  }
  const order: string[] = [];
  for (const d of [2, 1]) loop.callLater(d, (text: string) => order.push(text), String(d));
  await sleep(3);
  print(order, tenths(loop.time()));
  await at('never', waitFor(sleep(Infinity), 2));
  const me = currentTask() as Task;
  v.set(0);
  print(await createTask(put(2), { context: me.getContext() }), v.get());
  enter('own', me.getContext());
  enter('copy', copyContext());
  const ctx = copyContext();
  loop.callSoon(enter, 'callback', ctx, { context: ctx });
  await sleep(0);
  enter('after', ctx);
  const task = createTask(sleep(1), { context: ctx });
  await sleep(0);
  enter('waiting', ctx);
  await task;
  const q = new Queue<string>(1);
  const g = q.get();
  g.send();
  const w = createTask(q.get());
  await sleep(0);
  g.close();
  q.putNowait('x');
  print(await w);
  q.putNowait('full');
  const p = q.put('y');
  p.send();
  const z = createTask(q.put('z'));
  await sleep(0);
  p.close();
  print(q.getNowait());
  await z;
  print(q.getNowait());
  const lock = new Lock();
  await lock.acquire();
  const a = lock.acquire();
  a.send();
  const next = createTask(lock.acquire());
  await sleep(0);
  a.close();
  lock.release();
  print(await next, lock.locked());
  print('end');
  loop.createFuture().setException(new ValueError('future'));
  createTask(fail('task'));
  await sleep(0);
  await sleep(0);
  gather([fail('gathered')]);
  await sleep(1);
  const seen = createTask(fail('seen'));
  await wait([seen]);
  seen.cancel();
}
run(main());
