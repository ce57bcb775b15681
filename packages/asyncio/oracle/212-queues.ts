import { LifoQueue, PriorityQueue, Queue, createTask, gather, run, sleep } from '@yieldpoint/asyncio';
import type { Task } from '@yieldpoint/asyncio';
import { print, repr, tuple } from './prelude.ts';
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
async function main() {
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
