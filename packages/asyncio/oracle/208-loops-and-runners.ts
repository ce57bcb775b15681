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
  allTasks,
  asCompleted,
  asyncWith,
  copyContext,
  createTask,
  currentTask,
  eagerTaskFactory,
  gather,
  getRunningLoop,
  isCancelled,
  newEventLoop,
  run,
  shield,
  sleep,
  timeout,
  waitFor,
  withContext,
} from '@yieldpoint/asyncio';
import type { EventLoop, ExceptionContext } from '@yieldpoint/asyncio';
import { print, tuple } from './prelude.ts';
import { at, reports, t, told } from './told.ts';

const v = new ContextVar<any>('v', { default: 'd' });
const w = new ContextVar<any>('w');
const me = () => currentTask()!;
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
let tok: any = v.set(1);
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
class E1 extends Error {
  static {
    this.prototype.name = 'E1';
  }
}
async function ctxs() {
  const loop = getRunningLoop();
  v.set('main');
  const seen: any[] = [];
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
async function put(x: any) {
  v.set(x);
}
let loop!: EventLoop;
let left: any;
let r!: Runner;
withContext(new Runner() as any, (made: any) => {
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
loop = newEventLoop();
reports(loop);
const order: any[] = [];
const push = (x: unknown) => order.push(x);
loop.callSoon(push, 1);
loop.callSoon(() => loop.stop());
loop.callSoon(push, 2);
loop.runForever();
print(order, loop.isRunning());
loop.stop();
loop.callSoon(push, 3);
loop.runForever();
print(order);
let f: any = loop.createFuture();
loop.callSoon(() => loop.stop());
t('stopped', () => loop.runUntilComplete(f));
loop.callSoon((x: string) => f.setResult(x), 'x');
t('future', () => loop.runUntilComplete(f));
t('done future', () => loop.runUntilComplete(f));
t('int', () => loop.runUntilComplete(5 as never));
t('running', () => getRunningLoop());
t('create', () => loop.createTask(5 as never));
t('error', () => loop.runUntilComplete(err(1, 'e')));
const boom = () => {
  throw new E1('boom');
};
const stopb = () => {
  throw new Stop('sb');
};
loop.callSoon(boom);
loop.callSoon(stopb);
loop.callLater(1, boom);
loop.callLater(2, () => loop.stop());
f = loop.createFuture();
f.addDoneCallback(boom);
f.addDoneCallback(() => push('next'));
f.setResult(1);
loop.runForever();
print(order);
const keys = (c: ExceptionContext) => Object.keys(c).sort();
const handler = (_loop: EventLoop, c: ExceptionContext) => {
  print('handler', keys(c));
  throw new E1('in handler');
};
loop.setExceptionHandler(handler);
print(loop.getExceptionHandler() === handler);
const logged: any[] = [];
loop.defaultExceptionHandler = (c) => {
  logged.push(tuple(c.message.split(' <')[0], keys(c), 'exception' in c ? told(c.exception) : null));
};
loop.callSoon(boom);
loop.callSoon(() => loop.stop());
loop.runForever();
print(logged);
loop.callExceptionHandler({ message: 'mine' });
print(logged.slice(1));
loop.setExceptionHandler(null);
loop.callExceptionHandler({ message: 'mine', x: 1 });
print(logged.slice(2));
const ticks: number[] = [];
for (const [n, d] of [3, 1, 2, 1, 0, -1, 3].entries()) loop.callLater(d, (x: number) => ticks.push(x), n);
loop.callLater(4, () => loop.stop());
loop.runForever();
print(ticks.slice(-2).sort(), ticks.slice(0, 2), ticks.length);
const kb = () => {
  throw new KeyboardInterrupt('cb');
};
loop.callSoon(kb);
loop.callSoon(push, 'later');
t('kb', () => loop.runForever());
loop.callSoon(() => loop.stop());
loop.runForever();
print(order.at(-1));
loop.close();
loop.close();
print(loop.isClosed());
for (const act of [
  () => loop.callSoon(boom),
  () => loop.callLater(1, boom),
  () => loop.callAt(1, boom),
  () => loop.runForever(),
  () => loop.callSoonThreadsafe(boom),
])
  t('closed', act);
const x = get();
t('closed', () => loop.runUntilComplete(x));
t('closed', () => loop.createTask(x));
t('stop', () => loop.stop());
async function eager() {
  const loop = getRunningLoop();
  const log: any[] = [];
  async function quick() {
    log.push(tuple('quick', allTasks().has(me())));
    v.set('quick');
    return 1;
  }
  async function susp() {
    log.push('a');
    await sleep(0);
    log.push('b');
    return 2;
  }
  async function fails() {
    throw new ValueError('eager');
  }
  async function cancels() {
    me().cancel('me');
    return 3;
  }
  async function cancels2() {
    me().cancel('me');
    await sleep(0);
  }
  let tk: any = createTask(quick(), { eagerStart: true, name: 'q' });
  print(tk.done(), tk.result(), me().getName() !== 'q', v.get());
  tk.addDoneCallback(() => log.push('cb'));
  print(log);
  await sleep(0);
  print(log.slice(1));
  tk = createTask(susp(), { eagerStart: true });
  print(tk.done(), log.at(-1));
  print(await tk);
  tk = createTask(fails(), { eagerStart: true });
  print(tk.done());
  await at('fails', tk);
  tk = createTask(cancels(), { eagerStart: true });
  print(tk.done(), tk.cancelled());
  await at('cancels', tk);
  tk = createTask(cancels2(), { eagerStart: true });
  print(tk.done(), tk.cancelled());
  await at('cancels2', tk);
  tk = createTask(susp(), { eagerStart: true, context: ctx });
  print(tk.getContext() === ctx);
  tk.cancel('x');
  await at('cancelled eager', tk);
  loop.setTaskFactory(eagerTaskFactory);
  print(loop.getTaskFactory() === eagerTaskFactory);
  log.length = 0;
  print(await gather([quick(), susp()]), log.length);
  const g = gather([quick(), quick()]);
  print(g.done(), g.result());
  tk = createTask(susp(), { eagerStart: false });
  print(log.at(-1));
  await tk;
  await asyncWith(new TaskGroup(), async (tg) => {
    const a = tg.createTask(quick());
    const b = tg.createTask(susp());
    print(a.done(), b.done());
  });
  async function tgf() {
    await asyncWith(new TaskGroup(), async (tg) => {
      tg.createTask(fails());
      print('body goes on');
      await sleep(1);
      print('never');
    });
  }
  await at('eager group', tgf());
  await at('wait_for', waitFor(susp(), 1));
  await at('wait_for quick', waitFor(quick(), 0));
  await at('wait_for susp', waitFor(susp(), 0));
  print(shield(quick()).done());
  for (const x of asCompleted([quick(), susp()])) print(await x);
  const nested: any[] = [];
  async function parent() {
    nested.push('p1');
    const c = createTask(child());
    nested.push('p2');
    await c;
    nested.push('p3');
  }
  async function child() {
    nested.push(tuple('c1', me().getName() !== 'x'));
    await sleep(0);
    nested.push('c2');
  }
  await createTask(parent());
  print(nested);
}
run(eager());
