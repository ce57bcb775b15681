import {
  BaseException,
  TaskGroup,
  TimeoutError,
  ValueError,
  asyncWith,
  createTask,
  currentTask,
  getRunningLoop,
  isCancelled,
  run,
  sleep,
  timeout,
  timeoutAt,
  wait,
  waitFor,
  RuntimeError,
} from '@yieldpoint/asyncio';
import type { Coroutine, Task, Timeout } from '@yieldpoint/asyncio';
import { KeyError, print } from './prelude.ts';
import { at, reports, t } from './told.ts';

async function val<T>(d: number, v: T) {
  await sleep(d);
  return v;
}
async function err(d: number, m: string): Promise<never> {
  await sleep(d);
  throw new ValueError(m);
}
const me = () => currentTask() as Task;
class Stop extends BaseException {
  static {
    this.prototype.name = 'Stop';
  }
}
async function base(d: number): Promise<never> {
  await sleep(d);
  throw new Stop('base');
}
async function tg(cos: PromiseLike<unknown>[], body?: PromiseLike<unknown>) {
  const ts = await asyncWith(new TaskGroup(), async (g) => {
    const made = cos.map((c) => g.createTask(c));
    if (body) await body;
    return made;
  });
  return ts.map((x) => x.result());
}
async function lateChild() {
  await asyncWith(new TaskGroup(), async (g) => {
    async function spawner() {
      try {
        await sleep(10);
      } finally {
        try {
          g.createTask(val(1, 'x'));
        } catch (e) {
          if (!(e instanceof RuntimeError)) throw e;
          print('spawn', e.message.replace(/(tasks=\d)/, '$1'));
        }
      }
    }
    g.createTask(spawner());
    g.createTask(err(1, 'go'));
  });
}
async function swallow(d: number) {
  try {
    await sleep(d);
  } catch (e) {
    if (!isCancelled(e)) throw e;
    await sleep(1);
  }
  return 'swallowed';
}
async function cleanupFails(d: number) {
  try {
    await sleep(d);
  } finally {
    throw new KeyError('cleanup');
  }
}
async function bodyCancelledSelf() {
  await asyncWith(new TaskGroup(), async (g) => {
    g.createTask(val(5, 1));
    me().cancel('self');
    await sleep(1);
  });
}
async function nestedTimeouts(a: number | null, b: number | null, d: number) {
  let o: Timeout | undefined;
  try {
    await asyncWith(timeout(a), async (outer) => {
      o = outer;
      let i: Timeout | undefined;
      try {
        await asyncWith(timeout(b), async (inner) => {
          i = inner;
          await sleep(d);
        });
      } finally {
        print('inner', i?.expired(), me().cancelling());
      }
    });
  } finally {
    print('outer', o?.expired(), me().cancelling());
  }
}
async function tgInTimeout(limit: number, ...cos: PromiseLike<unknown>[]) {
  const tm = timeout(limit);
  try {
    return await asyncWith(tm, async () => await tg(cos));
  } finally {
    print('expired', tm.expired(), me().cancelling());
  }
}
async function timeoutInTg() {
  await asyncWith(new TaskGroup(), async (g) => {
    g.createTask(err(2, 'sibling'));
    try {
      await asyncWith(timeout(1), async () => {
        await sleep(5);
      });
    } catch (e) {
      if (!(e instanceof TimeoutError)) throw e;
      print('timed out', me().cancelling());
    }
    try {
      await sleep(5);
    } finally {
      print('counts', me().cancelling());
    }
  });
}
async function reuse() {
  const tm = timeout(1);
  await asyncWith(tm, async () => {});
  await asyncWith(tm, async () => {});
}
async function nestSame() {
  const tm = timeout(1);
  await asyncWith(tm, async () => {
    await asyncWith(tm, async () => {});
  });
}
async function resched() {
  const loop = getRunningLoop();
  const tm = timeout(null);
  print(tm.when(), tm.expired());
  try {
    await asyncWith(tm, async () => {
      tm.reschedule(loop.time() + 1);
      tm.reschedule(null);
      await sleep(2);
      tm.reschedule(loop.time() - 1);
      print('still here', tm.expired(), tm.when() === loop.time() - 1);
      try {
        await sleep(1);
      } finally {
        print(tm.expired());
        t('re', () => tm.reschedule(null));
      }
    });
  } finally {
    t('re2', () => tm.reschedule(null));
    print(tm.expired(), tm.when() !== null);
  }
}
async function past() {
  const tm = timeoutAt(getRunningLoop().time() - 5);
  try {
    await asyncWith(tm, async () => {
      print('body');
      await sleep(0);
      print('not reached');
    });
  } finally {
    print(tm.expired());
  }
}
async function noAwait(limit: number) {
  const tm = timeout(limit);
  await asyncWith(tm, async () => {});
  print(tm.expired());
  await sleep(0);
  return 'fine';
}
async function translated() {
  await asyncWith(timeout(1), async () => {
    try {
      await sleep(5);
    } catch (e) {
      if (isCancelled(e)) throw new ValueError('mine');
    }
  });
}
async function twoCancels() {
  await asyncWith(timeout(1), async () => {
    try {
      await sleep(5);
    } finally {
      me().cancel('again');
    }
  });
}
async function uncancelled() {
  const tm = timeout(1);
  try {
    await asyncWith(tm, async () => {
      try {
        await sleep(5);
      } catch (e) {
        print('uncancel', me().uncancel());
        throw e;
      }
    });
  } finally {
    print(tm.expired(), me().cancelling());
  }
}
async function swallowed() {
  const tm = timeout(1);
  await asyncWith(tm, async () => {
    try {
      await sleep(5);
    } catch (e) {
      if (!isCancelled(e)) throw e;
    }
  });
  print(tm.expired(), me().cancelling());
  await sleep(1);
  return 'went on';
}
async function translates() {
  await asyncWith(timeout(1), async () => {
    await asyncWith(new TaskGroup(), async (g) => {
      g.createTask(cleanupFails(5));
    });
  });
}
async function outerCancel(co: PromiseLike<unknown>, d: number, msg: string) {
  const tk = createTask(co);
  await sleep(d);
  tk.cancel(msg);
  await wait([tk]);
  print(tk.cancelled(), tk.cancelling());
  return await tk;
}
async function cancelledTwice() {
  const tk = createTask(tg([swallow(5)], val(9, 1)));
  await sleep(1);
  print(tk.cancel('a'), tk.cancel('b'));
  await wait([tk]);
  print(tk.cancelling());
  return await tk;
}
async function main() {
  const loop = getRunningLoop();
  reports(loop);
  await at('ok', tg([val(2, 'a'), val(1, 'b')]));
  await at('empty', tg([]));
  await at('two', tg([err(1, 'a'), err(1, 'b'), err(2, 'c')]));
  await at('base', tg([base(1), err(1, 'b')]));
  await at('base alone', tg([base(1), val(5, 1)]));
  await at('body', tg([val(5, 1)], err(1, 'body')));
  await at('body base', tg([val(5, 1)], base(1)));
  await at('both', tg([err(1, 'child')], err(1, 'body')));
  await at('swallow', tg([err(1, 'x'), swallow(5)]));
  await at('cleanup', tg([err(1, 'x'), cleanupFails(5)]));
  await at('late', lateChild());
  await at('self', bodyCancelledSelf());
  print(me().cancelling());
  me().uncancel();
  await at('nested groups', tg([tg([err(1, 'deep'), val(2, 1)]), val(5, 2)]));
  const cases: [number | null, number | null, number][] = [
    [1, 2, 5],
    [2, 1, 5],
    [1, 1, 5],
    [5, 5, 1],
    [0, 1, 1],
    [1, 0, 1],
    [-1, -1, 1],
    [null, 1, 2],
  ];
  for (const [a, b, d] of cases) await at(`timeouts ${a ?? 'None'} ${b} ${d}`, nestedTimeouts(a, b, d));
  await at('tg timeout', tgInTimeout(1, val(5, 1)));
  await at('tg timeout err', tgInTimeout(1, err(1, 'same time'), val(5, 1)));
  await at('tg timeout cleanup', tgInTimeout(1, cleanupFails(5)));
  await at('tg swallow', tgInTimeout(1, swallow(5)));
  await at('timeout in tg', timeoutInTg());
  print(me().cancelling());
  await at('reuse', reuse());
  await at('nest same', nestSame());
  await at('resched', resched());
  await at('past', past());
  await at('no await 0', noAwait(0));
  await at('no await -1', noAwait(-1));
  await at('translated', translated());
  await at('two cancels', twoCancels());
  print(me().cancelling());
  me().uncancel();
  await at('uncancelled', uncancelled());
  await at('swallowed', swallowed());
  await at('translates', translates());
  await at('outer cancel tg', outerCancel(tg([val(5, 1)]), 1, 'm'));
  await at('outer cancel tg cleanup', outerCancel(tg([cleanupFails(5)]), 1, 'm'));
  await at('outer cancel swallow', outerCancel(tg([swallow(5)]), 1, 'm'));
  await at('outer cancel body', outerCancel(tg([swallow(5)], val(9, 1)), 1, 'm'));
  await at('outer cancel timeout', outerCancel(nestedTimeouts(5, 5, 9), 1, 'm'));
  await at('same moment', outerCancel(nestedTimeouts(1, 5, 9), 1, 'm'));
  await at('cancelled twice', cancelledTwice());
  await at('wait_for tg', waitFor(tg([val(5, 1)]), 1));
  await at('wait_for nested', waitFor(waitFor(val(5, 1), 1), 1));
  await at('wait_for inner', waitFor(waitFor(val(5, 1), 1), 2));
  await at('wait_for outer', waitFor(waitFor(val(5, 1), 2), 1));
  t('repr', () => String(new TaskGroup()));
  const g = new TaskGroup();
  await asyncWith(g, async () => {
    print(String(g));
    g.createTask(val(1, 1));
    g.createTask(val(1, 1));
    print(String(g));
    t('bad', () => g.createTask(5 as never));
  });
  print(String(g));
  const begin = (c: PromiseLike<unknown>) => (c as Coroutine<unknown>).send();
  loop.callSoon(() => t('timeout outside', () => begin(timeout(1).aenter())));
  loop.callSoon(() => t('tg outside', () => begin(new TaskGroup().aenter())));
  await sleep(1);
}
run(main());
