import {
  BaseException,
  ContextVar,
  KeyboardInterrupt,
  LookupError,
  Runner,
  RuntimeError,
  SystemExit,
  TaskGroup,
  ValueError,
  asyncWith,
  copyContext,
  createTask,
  currentTask,
  gather,
  getRunningLoop,
  isCancelled,
  run,
  shield,
  sleep,
  timeout,
  waitFor,
  withContext,
} from '@yieldpoint/asyncio';
import type { EventLoop, Task } from '@yieldpoint/asyncio';
import { print } from './prelude.ts';
import type { Dynamic } from './told.ts';
import { reports, t } from './told.ts';

const v = new ContextVar<Dynamic>('v', { default: 'd' });
const w = new ContextVar<Dynamic>('w');
const me = () => currentTask() as Task;
class Stop extends BaseException {
  static {
    this.prototype.name = 'Stop';
  }
}
async function val<T>(d: number, x: T) {
  await sleep(d);
  return x;
}
async function err(d: number, m: string): Promise<never> {
  await sleep(d);
  throw new ValueError(m);
}
async function base(d: number): Promise<never> {
  await sleep(d);
  throw new Stop('base');
}
t('no value', () => v.get());
t('fallback', () => w.get('f'));
try {
  w.get();
} catch (e) {
  if (!(e instanceof LookupError)) throw e;
  print(e.name);
}
let tok: Dynamic = v.set(1);
v.reset(tok);
print(v.get());
for (const bad of [() => v.reset(tok), () => w.reset(v.set(3))])
  try {
    bad();
  } catch (e) {
    print((e as Error).name);
  }
const ctx = copyContext();
ctx.run(() => v.set('ctx'));
print(v.get(), ctx.get(v), ctx.get(v), ctx.has(v as never), ctx.has(w as never), ctx.get(w), ctx.size);
try {
  ctx.run(() => ctx.run(() => 1));
} catch (e) {
  if (!(e instanceof RuntimeError)) throw e;
  print('nested', e.name);
}
t('copy nested', () => ctx.run(() => ctx.copy().run(() => v.get())));
try {
  ctx.run(() => {
    throw new Error('1/0');
  });
} catch {
  print(ctx.run(() => v.get()));
}
tok = ctx.run(() => v.set('other'));
try {
  v.reset(tok);
} catch (e) {
  if (!(e instanceof ValueError)) throw e;
  print('other context');
}
async function ctxs() {
  const loop = getRunningLoop();
  v.set('main');
  const seen: Dynamic[] = [];
  const see = () => {
    seen.push(v.get());
  };
  loop.callSoon(see, { context: ctx });
  loop.callSoon(() => v.set('cb'));
  loop.callLater(1, see);
  loop.callAt(loop.time() + 1, see, { context: ctx });
  v.set('main2');
  await sleep(2);
  print(seen, v.get());
  const f = loop.createFuture();
  f.addDoneCallback(see);
  f.addDoneCallback(see, { context: ctx });
  v.set('main3');
  f.setResult(1);
  f.addDoneCallback(see);
  await sleep(0);
  print(seen.slice(2));
  async function sets(x: string) {
    v.set(x);
    await sleep(0);
    return v.get();
  }
  const tk = createTask(sets('child'));
  const tc = createTask(sets('given'), { context: ctx });
  print(await tk, await tc, v.get(), ctx.get(v), tc.getContext() === ctx, tk.getContext().get(v));
  try {
    const inside = async () => ctx.run(() => v.get());
    await createTask(inside(), { context: ctx });
  } catch (e) {
    if (!(e instanceof RuntimeError)) throw e;
    print('entered already');
  }
  print(await sets('awaited'), v.get());
  await waitFor(sets('waited'), 1);
  print(v.get());
  await gather([sets('g')]);
  print(v.get());
  await shield(sets('s'));
  print(v.get());
  async function* agen() {
    v.set('agen');
    yield v.get();
    v.set('agen2');
    yield v.get();
  }
  for await (const x of agen()) {
    print(x, v.get());
    v.set('loop');
  }
  await asyncWith(new TaskGroup(), async (g) => {
    g.createTask(sets('tg'), { context: ctx });
  });
  print('tg', ctx.get(v), v.get());
  await asyncWith(timeout(1), async () => {
    v.set('in timeout');
  });
  print(v.get());
}
run(ctxs());
print(v.get());
async function get() {
  return v.get();
}
async function put(x: Dynamic) {
  v.set(x);
}
let loop!: EventLoop;
let left: Dynamic;
let r!: Runner;
withContext(new Runner() as Dynamic, (made: Dynamic) => {
  r = made;
  r.run(put('runner'));
  print(r.run(get()), v.get(), r.run(get(), { context: copyContext() }));
  loop = r.getLoop();
  print(loop.isRunning(), loop.isClosed(), loop.getDebug(), r.getLoop() === loop);
  t('error', () => r.run(err(1, 'r')));
  print(r.run(val(1, 'after')));
  t('bad', () => r.run(5 as never));
  async function inside() {
    t('nested', () => r.run(get()));
    t('run', () => run(get()));
    t('close', () => loop.close());
  }
  r.run(inside());
  r.run(val(0, 1));
  left = loop.createTask(val(5, 'left'), { name: 'left' });
});
print(left.cancelled(), loop.isClosed());
t('after', () => r.run(5 as never));
t('loop', () => r.getLoop());
r.close();
r = new Runner({ debug: true });
print(r.getLoop().getDebug());
r.close();
r.close();
async function debugged() {
  return getRunningLoop().getDebug();
}
print(run(debugged(), { debug: true }), run(debugged()));
async function selfCancel() {
  me().cancel('self');
  await sleep(0);
}
t('self cancel', () => run(selfCancel()));
t('stop', () => run(base(1)));
async function kbd() {
  await sleep(1);
  throw new KeyboardInterrupt('k');
}
async function kbdChild() {
  async function child() {
    await sleep(1);
    throw new KeyboardInterrupt('c');
  }
  const tk = createTask(child());
  try {
    await sleep(5);
  } catch (e) {
    if (isCancelled(e)) print('main told', me().cancelling());
    throw e;
  } finally {
    print('main finally', tk.done());
  }
}
t('kbd', () => run(kbd()));
t('kbd child', () => run(kbdChild()));
async function exitChild() {
  async function child() {
    throw new SystemExit(3);
  }
  await asyncWith(new TaskGroup(), async (g) => {
    g.createTask(child());
    await sleep(1);
  });
}
try {
  run(exitChild());
} catch (e) {
  if (!(e instanceof SystemExit)) throw e;
  print('exit', e.code);
}
async function baseChild() {
  async function child() {
    throw new Stop('c');
  }
  const tk = createTask(child());
  try {
    await tk;
  } catch (e) {
    if (!(e instanceof Stop)) throw e;
    print('stop', e.message);
  }
  try {
    await gather([base(1), val(2, 1)]);
  } catch (e) {
    if (!(e instanceof Stop)) throw e;
    print('gathered', e.message);
  }
}
t('base child', () => run(baseChild()));
async function leftovers() {
  reports(getRunningLoop());
  async function dirty(n: string) {
    try {
      await sleep(9);
    } catch (e) {
      if (!isCancelled(e)) throw e;
      print('cancelled', n);
      throw new ValueError(n);
    }
  }
  async function stubborn() {
    try {
      await sleep(9);
    } catch (e) {
      if (!isCancelled(e)) throw e;
      await sleep(1);
      print('stubborn ends');
    }
  }
  createTask(dirty('a'));
  createTask(stubborn());
  createTask(dirty('b'));
  await sleep(0);
  createTask(dirty('fresh'));
  return 'main';
}
t('leftovers', () => run(leftovers()));
