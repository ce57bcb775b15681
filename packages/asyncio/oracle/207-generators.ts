import {
  StopAsyncIteration,
  StopIteration,
  ValueError,
  aclosing,
  aiter,
  anext,
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
}
run(main());
