import {
  ValueError,
  awaitable,
  createTask,
  getRunningLoop,
  run,
  sleep,
  wait,
  StopIteration,
  StopAsyncIteration,
} from '@yieldpoint/asyncio';
import type { Coroutine } from '@yieldpoint/asyncio';
import { KeyError, print, tuple } from './prelude.ts';
import type { Dynamic } from './told.ts';
function t(name: string, act: () => unknown): void {
  try {
    print(name, 'ok', act());
  } catch (error) {
    print(name, (error as Error).name, (error as Error).message);
  }
}
class Bare {
  *[awaitable](): Dynamic {
    const got = yield;
    return got;
  }
  then: Dynamic;
}
const Bare_ = () => {
  const b = new Bare();
  delete (b as Dynamic).then;
  return b as Dynamic;
};
async function c() {
  print('body');
  return 1;
}
async function two() {
  await Bare_();
  await Bare_();
  return 2;
}
const co = (x: unknown) => x as Coroutine<Dynamic>;
function step(x: unknown, v?: unknown) {
  const s = co(x).send(v);
  return s.done ? tuple('returned', s.value) : 'suspended';
}
let x: Dynamic = c();
t('send 5', () => x.send(5));
t('then', () => step(x));
t('again', () => step(x));
t('throw done', () => x.throw(new ValueError('v')));
t('close done', () => x.close());
x = c();
x.close();
t('closed', () => step(x));
t('closed throw', () => x.throw(new ValueError('v')));
x = c();
t('throw first', () => x.throw(new ValueError('v')));
t('thrown', () => step(x));
x = two();
print(step(x), step(x), step(x));
t('past', () => step(x));
x = two();
step(x);
t('throw in', () => x.throw(new ValueError('in')));
t('past', () => step(x));
const pr = (e: unknown) => print((e as Error).name, (e as Error).message);
async function selfish() {
  try {
    me.send();
  } catch (e) {
    pr(e);
  }
  try {
    me.close();
  } catch (e) {
    pr(e);
  }
  try {
    me.throw(new ValueError());
  } catch (e) {
    pr(e);
  }
}
const me: Dynamic = selfish();
print(step(me));
async function inner() {
  try {
    await Bare_();
  } finally {
    print('inner finally');
  }
}
async function outer() {
  try {
    await inner();
  } finally {
    print('outer finally');
  }
}
x = outer();
step(x);
x.close();
print('closed');
async function raises() {
  try {
    await Bare_();
  } finally {
    throw new KeyError('from finally');
  }
}
x = raises();
step(x);
t('close raising', () => x.close());
t('after', () => x.close());
async function returns() {
  try {
    await Bare_();
  } finally {
    return 5;
  }
}
x = returns();
step(x);
t('close returning', () => x.close());
async function stubborn() {
  try {
    await Bare_();
  } finally {
    await Bare_();
  }
}
x = stubborn();
step(x);
t('ignored', () => x.close());
async function waits(w: Dynamic) {
  return await w;
}
x = two();
step(x);
const y = waits(x);
t('await driven', () => step(y));
x = two();
const w1 = waits(x);
step(w1);
const w2 = waits(x);
t('await awaited', () => step(w2));
print(step(w1), step(w1));
async function stop() {
  throw new StopIteration('v');
}
async function astop() {
  throw new StopAsyncIteration('v');
}
t('stop', () => step(stop()));
t('astop', () => step(astop()));
async function main() {
  const loop = getRunningLoop();
  let f = loop.createFuture<unknown>();
  async function wf() {
    return await f;
  }
  x = wf();
  const r = x.send();
  print(r.value === f);
  f.setResult(42);
  t('hand future', () => step(x));
  f = loop.createFuture();
  x = wf();
  x.send();
  t('unused future', () => step(x));
  f = loop.createFuture();
  x = wf();
  x.send();
  f.setException(new ValueError('fut'));
  t('failed future', () => step(x));
  const tk = createTask(two());
  const co2 = tk.getCoro();
  await sleep(0);
  try {
    await co2;
  } catch (e) {
    print('await task coro', (e as Error).message);
  }
  print(await tk);
  for (const make of [() => co2, () => tk])
    try {
      print(await make());
    } catch (e) {
      print('await', (e as Error).message);
    }
  try {
    createTask(co2);
  } catch (e) {
    pr(e);
  }
  const u = createTask(co2);
  await wait([u]);
  t('reused', () => u.result());
}
run(main());
