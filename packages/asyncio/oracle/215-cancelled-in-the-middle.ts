import {
  TaskGroup,
  TimeoutError,
  ValueError,
  asCompleted,
  asyncWith,
  createTask,
  currentTask,
  gather,
  getRunningLoop,
  isCancelled,
  run,
  sleep,
  timeout,
  wait,
  waitFor,
} from '@yieldpoint/asyncio';
import type { Coroutine, Task, Timeout } from '@yieldpoint/asyncio';
import { KeyError, OSError, print, tenths } from './prelude.ts';
import type { Dynamic } from './told.ts';
import { at, reports, t, told } from './told.ts';

const me = () => currentTask() as Task;
const ct = <T>(co: PromiseLike<T>, name: string) => createTask(co, { name });
async function val<T>(d: number, v: T) {
  await sleep(d);
  return v;
}
async function err(d: number, m: string): Promise<never> {
  await sleep(d);
  throw new ValueError(m);
}
async function slowEnd(name: string, d = 3) {
  try {
    await sleep(100);
  } catch (e) {
    print(name, 'told', told(e));
    try {
      await sleep(d);
    } catch (again) {
      print(name, 'told again', told(again));
      throw again;
    }
    print(name, 'ended');
    throw e;
  }
}
async function wrapped(co: PromiseLike<unknown>, name: string) {
  try {
    return await co;
  } catch (e) {
    print(name, 'saw', told(e), me().cancelling());
    throw e;
  }
}
async function stamp(name: string, tasks: Task<Dynamic>[]) {
  for (const x of tasks) {
    await wait([x]);
    const end = x.cancelled() || (x.exception() === null ? x.result() : told(x.exception()));
    print(name, x.getName(), end, x.cancelling());
  }
}
async function group(cos: PromiseLike<unknown>[], body?: PromiseLike<unknown>) {
  await asyncWith(new TaskGroup(), async (g) => {
    for (const [i, c] of cos.entries()) g.createTask(c, { name: `c${i}` });
    if (body) await body;
  });
}
async function groups() {
  let p = ct(group([err(1, 'first'), slowEnd('a')]), 'p');
  await sleep(2);
  print(p.cancel('late'));
  await stamp('aborting', [p]);
  p = ct(group([slowEnd('b')]), 'p');
  await sleep(1);
  p.cancel('one');
  await sleep(1);
  p.cancel('two');
  await stamp('twice', [p]);
  p = ct(group([val(2, 1)]), 'p');
  await sleep(1);
  p.cancel('back');
  print(p.uncancel());
  await stamp('taken back', [p]);
  async function selfish() {
    me().cancel('self');
    await sleep(0);
  }
  await at('self', group([selfish(), val(1, 1)]));
  async function meddle(of: Task) {
    await sleep(1);
    of.cancel('by child');
    await sleep(1);
    print('child goes on');
  }
  async function parent() {
    await asyncWith(new TaskGroup(), async (g) => {
      g.createTask(meddle(me()));
    });
  }
  p = ct(parent(), 'p');
  await stamp('by child', [p]);
  await at('both levels', group([err(1, 'outer'), group([err(1, 'inner'), slowEnd('c', 1)])]));
  async function deaf() {
    try {
      await sleep(5);
    } catch (e) {
      if (!isCancelled(e)) throw e;
      print('deaf', me().cancelling());
    }
    throw new KeyError('body');
  }
  await at('deaf', group([err(1, 'child')], deaf()));
  print(me().cancelling());
  async function failsOnCancel() {
    try {
      await sleep(9);
    } finally {
      throw new OSError('while stopping');
    }
  }
  p = ct(group([failsOnCancel(), val(9, 1)]), 'p');
  await sleep(1);
  p.cancel('out');
  await stamp('fails', [p]);
  const g = new TaskGroup();
  let c = val(1, 1) as unknown as Coroutine;
  t('unentered', () => g.createTask(c));
  c.close();
  await asyncWith(g, async () => {});
  c = val(1, 1) as unknown as Coroutine;
  t('finished', () => g.createTask(c));
  c.close();
  await at('entered twice', groupAgain(g));
  await asyncWith(new TaskGroup(), async (inner) => {
    const k = inner.createTask(val(1, 'k'), { name: 'kid' });
    k.addDoneCallback((f) => print('done', f.getName(), f.result()));
    print(k.getName());
  });
}
async function groupAgain(g: TaskGroup) {
  await asyncWith(g, async () => {});
}
async function deafFor(d: number) {
  try {
    await sleep(d);
  } catch (e) {
    if (!isCancelled(e)) throw e;
    await sleep(1);
    return 'deaf';
  }
  return undefined;
}
async function consumers() {
  const ts = [1, 2, 3].map((i) => ct(val(i, i), `t${i}`));
  async function eat() {
    for await (const x of asCompleted(ts) as Dynamic) print('ate', x.result());
  }
  const e = ct(eat(), 'eat');
  await sleep(1.5);
  e.cancel('enough');
  await stamp('eat', [e]);
  print(ts.map((x) => x.done()));
  await wait(ts);
  async function eatTimed() {
    const cos: PromiseLike<unknown>[] = [val(1, 'a'), err(2, 'b'), val(9, 'c')];
    for await (const x of asCompleted(cos, { timeout: 3 }) as Dynamic) {
      try {
        print('timed', await x);
      } catch (error) {
        if (!(error instanceof ValueError)) throw error;
        print('timed', told(error));
      }
    }
  }
  await at('timed', eatTimed());
  const it = (asCompleted([val(1, 'x'), val(2, 'y')]) as Dynamic)[Symbol.asyncIterator]();
  const a = (await it.next()).value;
  print(a.result());
  const b = (await it.next()).value;
  print(b.result());
  for (let i = 0; i < 2; i += 1) print('end', (await it.next()).done === true && '! StopAsyncIteration');
  const both = asCompleted([val(1, 'x'), val(2, 'y'), val(3, 'z')]) as Dynamic;
  for await (const x of both) {
    print('async', x.result());
    break;
  }
  print('plain', await both[Symbol.iterator]().next().value);
  for await (const x of both) print('async', x.result());
  const cancelled = async (
    co: PromiseLike<unknown>,
    name: string,
    d: number,
    message: string,
    also = name,
  ) => {
    const p = ct(wrapped(co, also), 'p');
    await sleep(d);
    if (message !== '') p.cancel(message);
    await stamp(name, [p]);
  };
  await cancelled(gather([deafFor(5), val(5, 1)]), 'gather', 1, 'g');
  await cancelled(gather([deafFor(5), val(5, 1)], { returnExceptions: true }), 'gather re', 1, 'g');
  await cancelled(waitFor(deafFor(5), 9), 'wait_for', 1, 'w');
  await cancelled(waitFor(deafFor(5), 1), 'expires', 0, '');
  await cancelled(waitFor(slowEnd('w', 1), 1), 'both', 1, 'same');
  await cancelled(waitFor(slowEnd('v', 2), 1), 'after', 2, 'after');
}
async function timeouts() {
  const loop = getRunningLoop();
  async function extended() {
    const tm = timeout(1);
    await asyncWith(tm, async () => {
      loop.callLater(0.5, (when: number) => tm.reschedule(when), loop.time() + 2);
      await sleep(1.5);
      print('still', tm.expired(), tenths((tm.when() as number) - loop.time()));
      await sleep(1);
    });
  }
  await at('extended', extended());
  async function caught() {
    const o = timeout(3);
    let i: Timeout | undefined;
    try {
      await asyncWith(o, async () => {
        i = timeout(1);
        try {
          await asyncWith(i, async () => {
            await sleep(9);
          });
        } catch (e) {
          if (!(e instanceof TimeoutError)) throw e;
          print('inner', i.expired(), o.expired(), me().cancelling());
        }
        o.reschedule(loop.time() + 1);
        await sleep(9);
      });
    } catch (e) {
      if (!(e instanceof TimeoutError)) throw e;
      print('outer', i?.expired(), o.expired(), me().cancelling());
    }
  }
  await at('caught', caught());
  async function cancelledAndExpired() {
    await asyncWith(timeout(1), async () => {
      try {
        await sleep(9);
      } finally {
        await sleep(1);
      }
    });
  }
  let p = ct(wrapped(cancelledAndExpired(), 'c'), 'p');
  await sleep(1.5);
  p.cancel('late');
  await stamp('expired, then cancelled', [p]);
  p = ct(wrapped(cancelledAndExpired(), 'c'), 'p');
  await sleep(0.5);
  p.cancel('early');
  await stamp('cancelled, then expired', [p]);
  async function inGroup() {
    await asyncWith(timeout(1), async () => {
      await asyncWith(new TaskGroup(), async (g) => {
        g.createTask(slowEnd('d', 1));
        g.createTask(err(1.5, 'while ending'));
      });
    });
  }
  await stamp('group', [ct(inGroup(), 'p')]);
}
async function main() {
  reports(getRunningLoop());
  for (const part of [groups, consumers, timeouts]) {
    print('--', part.name);
    await part();
  }
}
run(main());
