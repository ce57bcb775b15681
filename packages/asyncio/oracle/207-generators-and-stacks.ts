import {
  AsyncExitStack,
  CancelledError,
  RuntimeError,
  StopAsyncIteration,
  StopIteration,
  ValueError,
  aclosing,
  aiter,
  anext,
  asyncContextManager,
  asyncWith,
  createTask,
  getRunningLoop,
  run,
  sleep,
  wait,
} from '@yieldpoint/asyncio';
import { KeyError, generator, print } from './prelude.ts';
import type { Dynamic } from './told.ts';
import { at, reports, t, told } from './told.ts';

async function* gen_(log: string[], n = 3): AsyncGenerator<Dynamic, Dynamic, Dynamic> {
  try {
    for (let i = 0; i < n; i += 1) {
      const got = yield i;
      if (got) log.push(got);
    }
  } catch (e) {
    if (!(e instanceof ValueError)) throw e;
    log.push(told(e));
    yield 'handled';
  } finally {
    log.push('finally');
  }
}
const gen = (log: string[]) => generator(gen_(log));
async function* stops() {
  yield 1;
  throw new StopAsyncIteration('mine');
}
async function* stops2() {
  yield 1;
  throw new StopIteration('mine');
}
async function* slow_(log: string[]) {
  try {
    for (;;) {
      await sleep(1);
      yield 'tick';
    }
  } finally {
    log.push('cleanup');
    await sleep(1);
    log.push('cleaned');
  }
}
const slow = (log: string[]) => generator(slow_(log));
async function* badClose_() {
  try {
    yield 1;
  } finally {
    throw new KeyError('closing');
  }
}
const badClose = () => generator(badClose_());
async function* yieldsOnClose() {
  try {
    yield 1;
  } finally {
    yield 2;
  }
}
function cm(name: string, log: string[], { swallow = false, enter, exit, susp = false }: Dynamic = {}) {
  return {
    async aenter() {
      log.push(`>${name}`);
      if (susp) await sleep(1);
      if (enter) throw enter;
      return name;
    },
    async aexit(e?: unknown) {
      log.push(`<${name}:${e ? told(e) : 'None'}`);
      if (susp) await sleep(1);
      if (exit) throw exit;
      return swallow;
    },
  };
}
const acm = asyncContextManager(async function* (log: string[]) {
  log.push('enter');
  try {
    yield 'v';
  } catch (e) {
    if (!(e instanceof ValueError)) throw e;
    log.push(`caught ${told(e)}`);
  } finally {
    log.push('exit');
  }
});
const again = asyncContextManager(async function* (_log: string[]) {
  try {
    yield 1;
  } catch (e) {
    if (e instanceof ValueError) throw new RuntimeError('changed', { cause: e });
    throw e;
  }
});
const twice = asyncContextManager(async function* (_log: string[]) {
  try {
    yield 1;
  } catch (e) {
    if (!(e instanceof ValueError)) throw e;
    yield 2;
  }
});
const never = asyncContextManager(async function* (_log: string[]) {
  if (Math.random() > 2) yield 1;
});
async function main() {
  const loop = getRunningLoop();
  reports(loop);
  let log: string[] = [];
  let g: Dynamic = gen(log);
  await at('send early', g.asend('x'));
  await at('first', g.asend(null));
  await at('send', g.asend('hello'));
  await at('throw', g.athrow(new ValueError('v')));
  await at('next', anext(g));
  await at('after', anext(g));
  await at('default', anext(g, 'd'));
  await at('athrow end', g.athrow(new KeyError('k')));
  await at('aclose end', g.aclose());
  print(log);
  log = [];
  g = gen(log);
  await at('throw first', g.athrow(new KeyError('k')));
  await at('then', anext(g));
  print(log);
  log = [];
  g = gen(log);
  await at('close first', g.aclose());
  await at('then', anext(g, 'none'));
  await at('athrow closed', g.athrow(new KeyError('k')));
  await at('asend closed', g.asend(5));
  print(log);
  log = [];
  g = gen(log);
  await anext(g);
  await at('close', g.aclose());
  await at('close again', g.aclose());
  await at('next', anext(g));
  print(log);
  for (const f of [stops, stops2]) {
    g = f();
    await anext(g);
    await at('stop', anext(g));
    await at('stopped', anext(g));
  }
  g = badClose();
  await anext(g);
  await at('bad close', g.aclose());
  await at('bad closed', g.aclose());
  g = yieldsOnClose();
  await anext(g);
  await at('ignored', g.aclose());
  g = badClose();
  await anext(g);
  await at('throw into', g.athrow(new ValueError('in')));
  g = gen([]);
  const c1 = anext(g);
  await at('once', c1);
  g = slow((log = []));
  let a: Dynamic = createTask(anext(g));
  await sleep(0);
  await at('busy next', anext(g));
  await at('busy close', g.aclose());
  await at('busy throw', g.athrow(new ValueError()));
  await at('busy send', g.asend(null));
  print(await a);
  await g.aclose();
  print(log);
  g = slow((log = []));
  a = createTask(anext(g));
  await sleep(0.5);
  a.cancel('stop');
  await wait([a]);
  print(a.cancelled(), log);
  await at('next', anext(g));
  g = slow((log = []));
  for await (const _ of g) break;
  const c: Dynamic = createTask(g.aclose());
  await sleep(0.5);
  await at('closing next', anext(g));
  c.cancel('c');
  await wait([c]);
  print(c.cancelled(), log);
  await at('closed', g.aclose());
  await asyncWith(aclosing(gen((log = []))), async (x) => {
    for await (const v of x as Dynamic) if (v === 1) break;
  });
  print(log);
  t('aiter', () => aiter(gen([]) as never) !== null);
  async function use(m: Dynamic, err?: unknown) {
    await asyncWith(m, async (v) => {
      print('body', v);
      if (err) throw err as Error;
    });
    return 'after';
  }
  for (const [name, make] of Object.entries({ acm, again, twice, never })) {
    for (const err of [
      null,
      new ValueError('v'),
      new KeyError('k'),
      new StopAsyncIteration('s'),
      new StopIteration('s'),
      new CancelledError('c'),
    ]) {
      log = [];
      await at(name, use(make(log), err));
      print(log);
    }
  }
  const m = acm((log = []));
  await use(m);
  async function stack(ms: Dynamic[], err?: unknown) {
    await asyncWith(new AsyncExitStack(), async (s) => {
      for (const one of ms) print(await s.enterAsyncContext(one));
      s.callback(() => log.push('callback'));
      s.push((e) => {
        log.push(`push ${e ? told(e) : 'None'}`);
      });
      const acb = async (x: number) => {
        log.push(`async ${x}`);
        await sleep(0);
      };
      s.pushAsyncCallback(acb, 7);
      if (err) throw err as Error;
    });
    return 'after';
  }
  log = [];
  await at('plain', stack([cm('a', log), cm('b', log)]));
  print(log);
  log = [];
  await at('err', stack([cm('a', log), cm('b', log)], new ValueError('v')));
  print(log);
  log = [];
  await at('swallow', stack([cm('a', log), cm('b', log, { swallow: true })], new ValueError('v')));
  print(log);
  log = [];
  await at('truthy', stack([cm('a', log), cm('b', log, { swallow: 1 })], new ValueError('v')));
  print(log);
  log = [];
  await at(
    'replace',
    stack([cm('a', log), cm('b', log, { exit: new KeyError('b') }), cm('c', log)], new ValueError('v')),
  );
  print(log);
  log = [];
  await at(
    'replace swallow',
    stack(
      [cm('a', log), cm('z', log, { swallow: true }), cm('b', log, { exit: new KeyError('b') })],
      new ValueError('v'),
    ),
  );
  print(log);
  log = [];
  await at('raise without', stack([cm('a', log), cm('b', log, { exit: new KeyError('b') })]));
  print(log);
  log = [];
  await at(
    'raise swallow',
    stack([cm('a', log, { swallow: true }), cm('b', log, { exit: new KeyError('b') })]),
  );
  print(log);
  log = [];
  await at('enter fails', stack([cm('a', log), cm('b', log, { enter: new KeyError('b') })]));
  print(log);
  log = [];
  await at(
    'swallow then raise',
    stack([cm('a', log, { exit: new KeyError('a') }), cm('b', log, { swallow: true })], new ValueError('v')),
  );
  print(log);
  log = [];
  const s = new AsyncExitStack();
  await s.enterAsyncContext(cm('a', log));
  const u = s.popAll();
  await s.aclose();
  print(log);
  await u.aclose();
  print(log);
  await u.aclose();
  print(log);
  for (const d of [0.5, 1.5, 2.5, 3.5, 4.5]) {
    log = [];
    const tk = createTask(stack([cm('a', log, { susp: true }), cm('b', log, { susp: true })]));
    await sleep(d);
    tk.cancel(`at ${d}`);
    await at('cancelled', tk);
    print(log);
  }
  async function use2(x: Dynamic) {
    await asyncWith(x, async () => {
      await sleep(2);
    });
    return 'after';
  }
  for (const d of [0.5, 1.5, 3.5]) {
    for (const [sw, name] of [
      [false, 'False'],
      [true, 'True'],
      [1, '1'],
    ] as const) {
      log = [];
      const tk = createTask(use2(cm('a', log, { susp: true, swallow: sw })));
      await sleep(d);
      tk.cancel(`at ${d}`);
      await at(`async with ${name}`, tk);
      print(log, tk.cancelling());
    }
  }
}
run(main());
