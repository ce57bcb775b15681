import {
  Barrier,
  BoundedSemaphore,
  Condition,
  Event,
  Lock,
  Semaphore,
  TimeoutError,
  asyncWith,
  createTask,
  gather,
  run,
  sleep,
  timeout,
  wait,
  waitFor,
} from '@yieldpoint/asyncio';
import type { Task, AsyncContextManager } from '@yieldpoint/asyncio';
import { print, repr } from './prelude.ts';
import type { Dynamic } from './told.ts';
import { at, t, told } from './told.ts';

const out: string[] = [];
const s = (v: unknown) => (typeof v === 'string' ? v : repr(v));
async function hold(cm: AsyncContextManager<unknown>, name: string, d: number) {
  try {
    await asyncWith(cm, async (v) => {
      out.push(`${name}+${s(v)}`);
      await sleep(d);
      out.push(`${name}-`);
    });
  } catch (e) {
    out.push(`${name}!${told(e)}`);
    throw e;
  }
}
function flush() {
  print(...out);
  out.length = 0;
}
const ct = <T>(co: PromiseLike<T>) => createTask(co);
async function done(...ts: PromiseLike<unknown>[]) {
  return (await gather(ts, { returnExceptions: true })).map((x) => (x instanceof Error ? told(x) : x));
}
async function crossing(b: Barrier, name: string) {
  try {
    out.push(`${name}:${await b.wait()}`);
  } catch (e) {
    out.push(`${name}!${told(e)}`);
    throw e;
  }
}
async function main() {
  for (const make of [
    () => new Lock(),
    () => new Semaphore(),
    () => new Condition(),
    () => new BoundedSemaphore(2),
  ]) {
    const cm = make();
    const ts = 'abcd'.split('').map((n) => ct(hold(cm, n, 1)));
    await sleep(0);
    print(cm.locked());
    ts[1]?.cancel('no');
    await sleep(0);
    ts[0]?.cancel();
    await done(...ts);
    flush();
    print(cm.locked());
  }
  const lock = new Lock();
  print(await lock.acquire(), lock.locked());
  const w = ct(lock.acquire());
  await sleep(0);
  lock.release();
  print(lock.locked());
  w.cancel();
  const next = ct(lock.acquire());
  print(await done(w, next), lock.locked());
  lock.release();
  t('release', () => lock.release());
  const sem = new Semaphore(0);
  let ws: Dynamic[] = [1, 2, 3, 4].map(() => ct(sem.acquire()));
  await sleep(0);
  sem.release();
  sem.release();
  print(sem.locked());
  ws[0].cancel();
  await sleep(0);
  await sleep(0);
  print(ws.map((x) => x.done()));
  print(sem.locked());
  sem.release();
  sem.release();
  sem.release();
  await sleep(0);
  await sleep(0);
  print(
    ws.map((x) => x.done()),
    sem.locked(),
  );
  print(await sem.acquire(), await sem.acquire(), sem.locked());
  const bs = new BoundedSemaphore(1);
  await bs.acquire();
  bs.release();
  t('bounded', () => bs.release());
  const c = new Condition();
  const state = { n: 0 };
  async function waiter(name: string, k: number) {
    try {
      await asyncWith(c, async () => {
        const r = await c.waitFor(() => state.n >= k && `${name}${state.n}`);
        out.push(r as string);
      });
    } catch (e) {
      out.push(`${name}!${told(e)}`);
      out.push(repr(c.locked()));
      throw e;
    }
  }
  ws = (
    [
      ['p', 1],
      ['q', 2],
      ['r', 1],
      ['s', 3],
    ] as const
  ).map(([a, k]) => ct(waiter(a, k)));
  await sleep(0);
  await asyncWith(c, async () => {
    state.n = 1;
    c.notify(1);
  });
  ws[0].cancel('x');
  await sleep(0);
  await sleep(0);
  await sleep(0);
  flush();
  await asyncWith(c, async () => {
    state.n = 2;
    c.notify(2);
  });
  await sleep(1);
  flush();
  await asyncWith(c, async () => {
    state.n = 3;
    c.notifyAll();
    ws[3].cancel('held');
  });
  print(await done(...ws));
  flush();
  await asyncWith(c, async () => {
    c.notify(0);
    c.notify();
    c.notifyAll();
  });
  await at(
    'wait_for bare',
    c.waitFor(() => false),
  );
  await at(
    'wait_for true',
    c.waitFor(() => 7),
  );
  t('release', () => c.release());
  try {
    await asyncWith(c, async () => {
      await waitFor(c.wait(), 1);
    });
  } catch (e) {
    if (!(e instanceof TimeoutError)) throw e;
    print('timed out', c.locked());
  }
  const l = new Lock();
  const c2 = new Condition(l);
  const c3 = new Condition(l);
  await asyncWith(c2, async () => {
    print(l.locked(), c3.locked());
    c3.notify();
  });
  const e = new Event();
  ws = [1, 2, 3].map(() => ct(e.wait()));
  await sleep(0);
  ws[1].cancel();
  e.set();
  e.set();
  e.clear();
  print(await done(...ws), e.isSet());
  const b = new Barrier(3);
  print(b.parties, b.nWaiting, b.broken);
  const cross = (names: string) => names.split('').map((x) => ct(crossing(b, x)));
  let ts = cross('abc');
  await sleep(0);
  print(b.nWaiting);
  await done(...ts);
  flush();
  print(b.nWaiting);
  ts = cross('ab');
  await sleep(0);
  ts[0]?.cancel('bye');
  await sleep(0);
  print(b.nWaiting);
  ts.push(...cross('cd'));
  print(await done(...ts));
  flush();
  print(b.nWaiting, b.broken);
  ts = cross('ab');
  await sleep(0);
  const r = ct(b.reset());
  const late = ct(crossing(b, 'late'));
  await sleep(0);
  print(b.nWaiting, b.broken);
  print(await done(...ts, r));
  await sleep(0);
  print(b.nWaiting);
  flush();
  await b.abort();
  print(b.broken, b.nWaiting);
  print(await done(late));
  await at('broken', b.wait());
  await b.reset();
  print(b.broken);
  flush();
  ts = cross('abcd');
  await wait(ts.slice(0, 3));
  print(ts.slice(0, 3).map((x) => x.result()));
  await b.abort();
  print(await done(ts[3] as Task));
  flush();
  await b.reset();
  await asyncWith(timeout(5), async () => {
    const enter = async (x: string) => {
      await asyncWith(b, async (i) => {
        out.push(`${x}${i}`);
      });
    };
    await gather('xyz'.split('').map((x) => enter(x)));
    flush();
  });
  await at('barrier timeout', waitFor(b.wait(), 1));
  print(b.nWaiting, b.broken);
  ts = cross('ab');
  await sleep(0);
  const a = ct(b.abort());
  const a2 = ct(b.reset());
  print(await done(...ts, a, a2), b.broken);
  flush();
}
run(main());
