import {
  BaseException,
  BaseExceptionGroup,
  ContextVar,
  ExceptionGroup,
  Runner,
  TaskGroup,
  ValueError,
  anext,
  asyncWith,
  copyContext,
  createTask,
  currentTask,
  gather,
  getRunningLoop,
  isCancelled,
  run,
  sleep,
  timeout,
  waitFor,
  withContext,
} from '@yieldpoint/asyncio';
import type { Task } from '@yieldpoint/asyncio';
import { KeyError, generator, print, tuple } from './prelude.ts';
import type { Dynamic } from './told.ts';
import { at, reports, t, told } from './told.ts';

const v = new ContextVar('v', { default: 'd' });
const me = () => currentTask() as Task;
const eagerly = <T>(co: PromiseLike<T>, name?: string) => createTask(co, { eagerStart: true, name });
async function val<T>(d: number, x: T) {
  await sleep(d);
  return x;
}
async function err(d: number, m: string): Promise<never> {
  await sleep(d);
  throw new ValueError(m);
}
class Stop extends BaseException {
  static {
    this.prototype.name = 'Stop';
  }
}
async function eager() {
  reports(getRunningLoop());
  const log: unknown[] = [];
  const flush = () => {
    print(log);
    log.length = 0;
  };
  async function now() {
    return 'now';
  }
  async function bad(): Promise<never> {
    throw new ValueError('at once');
  }
  async function leave(): Promise<never> {
    throw new Stop('at once');
  }
  async function group(...cos: PromiseLike<unknown>[]) {
    const ts = await asyncWith(new TaskGroup(), async (g) => {
      const made = cos.map((c) => g.createTask(c, { eagerStart: true }));
      log.push(made.map((x) => x.done()));
      await sleep(1);
      log.push('body');
      return made;
    });
    return ts.map((x) => x.result());
  }
  await at('fine', group(now(), val(2, 'later')));
  await at('bad', group(now(), bad(), val(5, 1)));
  await at('base', group(leave(), bad()));
  flush();
  async function spawns(n: number): Promise<number> {
    log.push(`${n} in`);
    if (n > 0) {
      const k = eagerly(spawns(n - 1), `e${n}`);
      log.push(`${n} ${me().getName()} ${k.done() ? 'True' : 'False'}`);
      await k;
    }
    log.push(`${n} out`);
    return n;
  }
  await at('deep', eagerly(spawns(3), 'top'));
  flush();
  async function cancelsParent(p: Task) {
    p.cancel('from eager');
    return 'did';
  }
  async function parent() {
    const child = eagerly(cancelsParent(me()));
    log.push(tuple(child.result(), me().cancelling()));
    try {
      await sleep(1);
    } catch (e) {
      if (isCancelled(e)) log.push(told(e));
      throw e;
    }
  }
  const k = eagerly(parent());
  print(k.done(), k.cancelling());
  await at('parent', k);
  flush();
  async function sets(x: string) {
    v.set(x);
    await sleep(0);
    return v.get();
  }
  const s = eagerly(sets('eager'));
  print(v.get(), await s, v.get());
  const tm = timeout(1);
  await asyncWith(tm, async () => {
    await at('waited', eagerly(waitFor(val(3, 1), 0.5)));
    print(tm.expired());
  });
  await at('gathered', gather([now(), bad(), val(1, 1)]));
}
async function contexts() {
  const loop = getRunningLoop();
  const seen: unknown[] = [];
  const see = () => seen.push(v.get());
  v.set('main');
  const f = loop.createFuture<void>();
  const a = copyContext();
  a.run(() => v.set('a'));
  f.addDoneCallback(() => {
    see();
    v.set('cb1');
  });
  f.addDoneCallback(
    () => {
      see();
      v.set('cb2');
      loop.callSoon(see);
    },
    { context: a },
  );
  v.set('main2');
  f.addDoneCallback(see, { context: a });
  f.setResult();
  await sleep(0);
  await sleep(0);
  print(seen, v.get(), a.get(v));
  async function child() {
    const tok = v.set('child');
    await sleep(1);
    v.reset(tok);
    return v.get();
  }
  const k = createTask(child());
  v.set('main3');
  print(await k, v.get(), k.getContext().get(v));
  async function* agen() {
    const tok = v.set('in');
    yield v.get();
    try {
      v.reset(tok);
    } catch (e) {
      if (!(e instanceof ValueError)) throw e;
      yield 'other context';
      return;
    }
    yield v.get();
  }
  const g = generator(agen());
  print(await anext(g), v.get(), await createTask(anext(g)));
  await g.aclose();
  const h = loop.callLater(1, () => seen.push(tuple('timer', v.get())));
  v.set('main4');
  await sleep(1);
  print(seen.at(-1), h.cancelled());
  h.cancel();
  print(h.cancelled(), h.when() <= loop.time());
}
function runners() {
  async function sets(x: string) {
    v.set(x);
    return 'set';
  }
  async function get() {
    return v.get();
  }
  withContext(new Runner() as Dynamic, (r: Dynamic) => {
    print(r.run(sets('one')), r.run(get()), v.get());
    t('fails', () => r.run(err(1, 'r')));
    print(r.run(get()));
    async function leaves() {
      // In a list: what an async function returns is awaited.
      return [createTask(val(2, 'left'), { name: 'left' })];
    }
    const [k] = r.run(leaves());
    print(k.done());
    print(r.run(val(1, 'x')), k.done(), r.run(val(2, 'y')), k.done() && k.result());
    async function cancels() {
      me().cancel('me');
      await sleep(0);
    }
    t('cancels', () => r.run(cancels()));
    print(r.run(val(0, 'after')));
    async function stops() {
      throw new Stop('s');
    }
    t('stops', () => r.run(stops()));
    print(r.run(val(0, 'after')));
    const fut = r.getLoop().createFuture();
    r.getLoop().callLater(1, (x: string) => fut.setResult(x), 'fut');
    async function awaits() {
      return await fut;
    }
    print(r.run(awaits()));
  });
}
function errors() {
  const [V, T] = [ValueError, TypeError];
  class Kind extends ExceptionGroup {
    static {
      this.prototype.name = 'Kind';
    }
    override derive(es: Iterable<unknown>) {
      return new Kind(`${this.message}+`, es);
    }
  }
  const inner = new Kind('inner', [new V('a'), new T('b')]);
  const g = new ExceptionGroup('outer', [inner, new V('c'), new ExceptionGroup('plain', [new T('d')])]);
  for (const kind of [V, T, [V, T], Kind, ExceptionGroup, KeyError]) {
    const [a, b] = g.split(kind);
    print(
      [a, b].map((x) => (x === null ? x : told(x))),
      (a?.exceptions ?? []).map((x) => (x as Error).name),
    );
  }
  const s = g.subgroup(
    (e: unknown) => !(e instanceof ExceptionGroup) && 'bc'.includes((e as Error).message),
  ) as Dynamic;
  const sub = inner.subgroup(V) as Dynamic;
  print(
    told(s),
    s.exceptions[0] === inner,
    g.subgroup(() => true) === g,
    sub.exceptions[0] === inner.exceptions[0],
  );
  const mixed = new BaseExceptionGroup('mixed', [new Stop('s'), inner]);
  const exception = (e: unknown) => e instanceof Error && !(e instanceof BaseException) && e !== mixed;
  const [a, b] = mixed.split(exception) as [Error, Error];
  print(told(a), told(b), a.name, b.name);
  g.cause = new KeyError('cause');
  const [p, q] = g.split(V) as [Dynamic, Dynamic];
  print(p.cause === g.cause, q.cause === g.cause, p.exceptions[0].cause);
}
run(eager());
run(contexts());
runners();
errors();
