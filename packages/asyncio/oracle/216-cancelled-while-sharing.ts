import {
  Barrier,
  BrokenBarrierError,
  Condition,
  LifoQueue,
  Lock,
  Queue,
  QueueShutDown,
  Semaphore,
  asyncWith,
  createTask,
  getRunningLoop,
  isCancelled,
  run,
  sleep,
  wait,
} from '@yieldpoint/asyncio';
import type { Task } from '@yieldpoint/asyncio';
import { print } from './prelude.ts';
import type { Dynamic } from './told.ts';
import { at, reports, t, told } from './told.ts';

const ct = <T>(co: PromiseLike<T>, name: string) => createTask(co, { name });
async function stamp(name: string, tasks: Task<Dynamic>[]) {
  for (const x of tasks) {
    await wait([x]);
    const end = x.cancelled() || (x.exception() === null ? x.result() : told(x.exception()));
    print(name, x.getName(), end, x.cancelling());
  }
}
async function sharing() {
  const c = new Condition();
  const log: string[] = [];
  async function waiter(n: string) {
    try {
      await asyncWith(c, async () => {
        await c.wait();
        log.push(n);
      });
    } catch (e) {
      if (isCancelled(e)) log.push(`${n} ${told(e)} ${c.locked() ? 'True' : 'False'}`);
      throw e;
    }
  }
  const waiters = (names: string) => names.split('').map((n) => ct(waiter(n), n));
  let ws = waiters('abc');
  await sleep(0);
  await asyncWith(c, async () => {
    c.notify(2);
    await sleep(0);
    ws[0]?.cancel('x');
    ws[0]?.cancel('y');
    await sleep(1);
  });
  await sleep(1);
  print(log);
  await asyncWith(c, async () => {
    c.notifyAll();
  });
  await stamp('waiter', ws);
  print(log, c.locked());
  ws = waiters('de');
  await sleep(0);
  await asyncWith(c, async () => {
    c.notify(1);
    ws[0]?.cancel('z');
  });
  await sleep(1);
  print(log.slice(4));
  ws[1]?.cancel();
  await stamp('waiter', ws);
  for (const immediate of [false, true]) await shutDown(immediate);
  const b = new Barrier(2);
  async function cross(n: string) {
    try {
      return `${n}${await b.wait()}`;
    } catch (e) {
      if (!(e instanceof BrokenBarrierError)) throw e;
      return `${n} broken`;
    }
  }
  const crossing = (names: string) => names.split('').map((n) => ct(cross(n), n));
  let ts = crossing('ab');
  await sleep(0);
  await sleep(0);
  ts[0]?.cancel('drain');
  await stamp('drain', [...ts, ...crossing('cd')]);
  print(b.nWaiting, b.broken);
  ts = crossing('e');
  await sleep(0);
  await b.reset();
  await stamp('reset', ts);
  print(b.broken, b.nWaiting);
  ts = crossing('f');
  await sleep(0);
  ts[0]?.cancel();
  await b.abort();
  await stamp('abort', ts);
  print(b.broken, b.nWaiting);
  await b.reset();
  for (const make of [() => new Lock(), () => new Semaphore(1)]) {
    const s = make();
    await s.acquire();
    const as = [0, 1, 2].map((i) => ct(s.acquire(), `w${i}`));
    await sleep(0);
    s.release();
    as[0]?.cancel('w');
    as[2]?.cancel('v');
    await stamp('acquire', as);
    print(s.locked());
    s.release();
    print(s.locked());
  }
}
async function shutDown(immediate: boolean) {
  const q = new Queue<string>(1);
  q.putNowait('first');
  async function put(x: string) {
    await q.put(x);
    return `put ${x}`;
  }
  async function takeAll() {
    const got: string[] = [];
    try {
      for (;;) {
        got.push(await q.get());
        await sleep(1);
        q.taskDone();
      }
    } catch (e) {
      if (!(e instanceof QueueShutDown)) throw e;
      return got;
    }
  }
  const ps = ['p', 'q'].map((x) => ct(put(x), x));
  const j = ct(q.join(), 'join');
  await sleep(0);
  ps[1]?.cancel('cut');
  q.shutdown(immediate);
  q.shutdown(false);
  print(q.qsize(), q.full(), q.empty());
  t('put', () => q.putNowait('1'));
  await stamp(`shut ${immediate ? 'True' : 'False'}`, ps);
  await at('all', takeAll());
  t('get', () => q.getNowait());
  await at('get', q.get());
  await at('put', q.put('1'));
  await stamp('join', [j]);
  t('done', () => q.taskDone());
  const l = new LifoQueue<number>();
  const gs = [0, 1, 2].map((i) => ct(l.get(), `g${i}`));
  await sleep(0);
  l.putNowait(1);
  gs[0]?.cancel('late');
  l.shutdown(immediate);
  await stamp('getters', gs);
  print(l.qsize());
}
async function main() {
  reports(getRunningLoop());
  for (const part of [sharing]) {
    print('--', part.name);
    await part();
  }
}
run(main());
