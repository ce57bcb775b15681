import {
  Barrier,
  BoundedSemaphore,
  Condition,
  Event,
  LifoQueue,
  Lock,
  PriorityQueue,
  Queue,
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
import { print, repr, tuple } from './prelude.ts';
import type { Dynamic } from './told.ts';
import { at, t, told } from './told.ts';

const out: string[] = [];
function kind(name: string, act: () => void) {
  try {
    act();
  } catch (e) {
    if (!(e instanceof TypeError)) throw e;
    print(name, 'TypeError');
  }
}
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
async function take(q: Queue<unknown>, name: string) {
  try {
    out.push(`${name}=${s(await q.get())}`);
  } catch (e) {
    out.push(`${name}!${told(e)}`);
    throw e;
  }
}
async function give(q: Queue<unknown>, name: string, v: unknown) {
  try {
    await q.put(v);
    out.push(`${name} put`);
  } catch (e) {
    out.push(`${name}!${told(e)}`);
    throw e;
  }
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
  let q = new Queue<unknown>(1);
  let ps = [0, 1, 2, 3].map((i) => ct(give(q, `p${i}`, i)));
  await sleep(0);
  print(q.qsize(), q.full(), q.maxsize);
  ps[1]?.cancel('p');
  print(q.getNowait());
  ps[2]?.cancel('late');
  print(await done(ps[1] as Task, ps[2] as Task));
  await sleep(0);
  flush();
  print(q.qsize());
  print(await q.get());
  await done(ps[0] as Task);
  const g = [0, 1, 2].map((i) => ct(take(q, `g${i}`)));
  await sleep(0);
  q.putNowait('x');
  g[0]?.cancel('g');
  await sleep(0);
  await sleep(0);
  flush();
  q.shutdown();
  print(await done(...g));
  flush();
  t('put', () => q.putNowait(1));
  t('get', () => q.getNowait());
  await at('aput', q.put(1));
  await at('aget', q.get());
  q.shutdown();
  q.shutdown({ immediate: true });
  print(q.empty());
  q = new Queue(2);
  q.putNowait(1);
  q.putNowait(2);
  ps = [ct(give(q, 'p', 3))];
  let j = ct(q.join());
  await sleep(0);
  q.shutdown();
  print(await done(...ps));
  print(await q.get(), q.empty());
  q.taskDone();
  print(q.getNowait());
  t('empty', () => q.getNowait());
  print(j.done());
  q.taskDone();
  await j;
  t('too many', () => q.taskDone());
  flush();
  q = new Queue(2);
  q.putNowait(1);
  q.putNowait(2);
  ps = [ct(give(q, 'p', 3))];
  j = ct(q.join());
  await sleep(0);
  q.getNowait();
  q.shutdown({ immediate: true });
  print(await done(...ps), q.qsize(), j.done());
  await sleep(0);
  print(j.done());
  q.taskDone();
  await j;
  flush();
  const drain = <T>(x: Queue<T>) => {
    const got: T[] = [];
    while (x.qsize() > 0) got.push(x.getNowait());
    return got;
  };
  for (const x of [new LifoQueue<number>(), new PriorityQueue<number>(), new Queue<number>(-1)]) {
    for (const v of [3, 1, 2, 1, 3]) x.putNowait(v);
    print(drain(x), x.full(), x.maxsize);
    t('none left', () => x.getNowait());
  }
  const pq = new PriorityQueue<unknown>();
  for (const v of [tuple(2, 'b'), tuple(1, 'z'), tuple(2, 'a'), tuple(1, 'y'), tuple(0, 'q'), tuple(1)])
    pq.putNowait(v);
  print(drain(pq));
  pq.putNowait(tuple(1, new Map()));
  kind('no order', () => pq.putNowait(tuple(1, new Map([['a', 1]]))));
  print(pq.qsize());
  const mixed = new PriorityQueue<unknown>();
  mixed.putNowait(1);
  kind('mixed', () => mixed.putNowait('a'));
  class P {
    readonly p: number;
    readonly n: number;
    constructor(p: number, index: number) {
      this.p = p;
      this.n = index;
    }
    valueOf() {
      return this.p;
    }
  }
  const objects = new PriorityQueue<P>();
  for (const [i, p] of [2, 1, 2, 1, 0, 2, 1, 0, 1, 2, 0].entries()) objects.putNowait(new P(p, i));
  print(drain(objects).map((x) => x.n));
  q = new LifoQueue(1);
  ps = [0, 1, 2].map((i) => ct(give(q, `l${i}`, i)));
  await sleep(0);
  print([await q.get(), await q.get(), await q.get()]);
  flush();
}
run(main());
