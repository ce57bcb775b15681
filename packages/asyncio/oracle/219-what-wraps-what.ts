import {
  CancelledError,
  DeadlockError,
  Lock,
  TaskGroup,
  ValueError,
  allTasks,
  asCompleted,
  asyncWith,
  createTask,
  currentTask,
  gather,
  getRunningLoop,
  isCancelled,
  run,
  shield,
  sleep,
  timeout,
  wait,
  waitFor,
} from '@yieldpoint/asyncio';
import type { EventLoop, Task, Timeout } from '@yieldpoint/asyncio';
import { print, repr } from './prelude.ts';
import { told } from './told.ts';

type Make = () => PromiseLike<string>;
const at = <T>(list: readonly T[], index: number): T => list[index] as T;
const me = () => currentTask() as Task;
const log: string[] = [];
let loop: EventLoop;
let lock: Lock;
let start: number;
const now = () => (loop.time() - start).toFixed(2);
const note = (...x: unknown[]) => {
  log.push(`${x.map((y) => (typeof y === 'string' ? y : repr(y))).join(' ')}@${now()}`);
};
async function val(d: number, v: string) {
  await sleep(d);
  return v;
}
async function err(d: number, m: string): Promise<never> {
  await sleep(d);
  throw new ValueError(m);
}
async function plain(make: Make) {
  const r = await make();
  return `p(${r})`;
}
async function timed(make: Make, d = 1) {
  let tm: Timeout | undefined;
  try {
    tm = timeout(d);
    return await asyncWith(tm, async () => await make());
  } finally {
    note('T', tm?.expired(), me().cancelling());
  }
}
async function timed0(make: Make) {
  return await timed(make, 0);
}
async function waited(make: Make) {
  return await waitFor(make(), 1);
}
async function waited0(make: Make) {
  return await waitFor(make(), 0);
}
async function shielded(make: Make) {
  return await shield(make());
}
async function tasked(make: Make) {
  return await createTask(make());
}
async function eager(make: Make) {
  return await createTask(make(), { eagerStart: true });
}
async function grouped(make: Make) {
  const k = await asyncWith(new TaskGroup(), async (g) => {
    const made = g.createTask(make());
    await sleep(0.5);
    note('G', made.done());
    return [made];
  });
  return k?.[0]?.result() ?? 'None';
}
async function failing(make: Make) {
  try {
    await asyncWith(new TaskGroup(), async (g) => {
      g.createTask(make());
      g.createTask(err(1, 'e'));
    });
  } finally {
    note('E', me().cancelling());
  }
  return 'None';
}
async function gathered(make: Make) {
  return (await gather([make(), val(1.5, 'g')])).join('+');
}
async function gathered_all(make: Make) {
  const all = await gather([make(), err(0.7, 'r')], { returnExceptions: true });
  return all.map((x) => (x instanceof Error ? told(x) : x)).join('+');
}
async function completed(make: Make) {
  const got: string[] = [];
  for (const c of asCompleted([make(), val(1.2, 'c')], { timeout: 3 })) got.push(await c);
  return got.join(',');
}
async function completed_async(make: Make) {
  const got: string[] = [];
  for await (const f of asCompleted([make(), val(1.2, 'd')])) {
    note('D');
    got.push(f.result());
  }
  return got.join(',');
}
async function waits(make: Make) {
  const k = createTask(make());
  const [done, pending] = await wait([k], { timeout: 1 });
  note('N', done.size, pending.size);
  if (pending.size > 0) k.cancel('late');
  return await k;
}
async function tidies(make: Make) {
  try {
    return await make();
  } finally {
    await sleep(0.3);
    note('F', me().cancelling());
  }
}
async function swallows(make: Make) {
  try {
    return await make();
  } catch (e) {
    if (!isCancelled(e)) throw e;
    note('X', told(e), me().cancelling());
    await sleep(0.2);
    return 'swallowed';
  }
}
async function uncancels(make: Make) {
  try {
    return await make();
  } catch (e) {
    if (isCancelled(e)) note('U', me().uncancel());
    throw e;
  }
}
async function recovers(make: Make) {
  try {
    return await make();
  } catch (e) {
    if (!isCancelled(e)) throw e;
    note('V', me().uncancel());
    await sleep(0);
    return 'recovered';
  }
}
async function translates(make: Make) {
  try {
    return await make();
  } catch (e) {
    if (!isCancelled(e)) throw e;
    throw new ValueError('translated', { cause: e });
  }
}
async function locked(make: Make) {
  const result = await asyncWith(lock, async () => {
    note('Q');
    return await make();
  });
  return result ?? 'None';
}
async function cancels_self(make: Make) {
  me().cancel('self');
  try {
    return await make();
  } finally {
    note('I', me().cancelling());
  }
}
async function nothing() {
  return 'n';
}
const WRAPS = [
  plain,
  timed,
  timed0,
  waited,
  waited0,
  shielded,
  tasked,
  eager,
  grouped,
  failing,
  gathered,
  gathered_all,
  completed,
  completed_async,
  waits,
  tidies,
  swallows,
  uncancels,
  recovers,
  translates,
  locked,
  cancels_self,
];
const LEAVES: Make[] = [() => val(2, 'v'), () => val(1, 'w'), () => err(1, 'x'), nothing];
const PLANS = [[], [0], [0.5], [1], [1, 1], [0.5, 1.2], [0.5, 0.6, 0.7]];
async function case_(wraps: number[], leaf: number, plan: number[]) {
  loop = getRunningLoop();
  loop.setExceptionHandler((_, c) => {
    // When these are told depends on CPython's garbage collection.
    if (c.message.includes('never')) return;
    note('report', c.message.split(' <')[0], 'exception' in c ? told(c['exception']) : '');
  });
  start = loop.time();
  lock = new Lock();
  let make = at(LEAVES, leaf);
  for (const w of wraps.toReversed()) {
    const inner = make;
    make = () => at(WRAPS, w)(inner);
  }
  const k = createTask(make(), { name: 'top' });
  plan.forEach((d, n) => loop.callLater(d, () => note('cancel', k.cancel(`m${n}`))));
  await wait([k]);
  const r = k.cancelled() ? told(caught(k)) : k.exception() ? told(k.exception()) : k.result();
  note('end', r, k.cancelled(), k.cancelling(), allTasks().size - 1);
}
function caught(k: Task) {
  try {
    k.result();
  } catch (e) {
    if (e instanceof CancelledError) return e;
  }
  return null;
}
function one(wraps: number[], leaf: number, plan: number[]) {
  log.length = 0;
  try {
    run(case_(wraps, leaf, plan));
  } catch (e) {
    if (!(e instanceof DeadlockError)) throw e;
    log.push('deadlock');
  }
  return log.join(' | ');
}
function number(text: string) {
  let h = 7;
  for (let i = 0; i < text.length; i += 1) h = (h * 31 + text.charCodeAt(i)) % 2147483647;
  return h;
}
const nameOf = (w: number) => at(WRAPS, w).name;
const plans = [1, 3, 0, 6].map((p) => at(PLANS, p));
for (let a = 0; a < WRAPS.length; a += 1) {
  for (let b = 0; b < WRAPS.length; b += 1) {
    const logs = [0, 2].flatMap((leaf) => plans.map((plan) => one([a, b], leaf, plan)));
    print(nameOf(a), nameOf(b), number(logs.join('\n')));
  }
}
let x = 12345;
function next(of: number) {
  x = (x * 16807) % 2147483647;
  return x % of;
}
for (let i = 0; i < 40; i += 1) {
  const ws = Array.from({ length: 3 + next(2) }, () => next(WRAPS.length));
  print(...ws.map(nameOf), one(ws, next(LEAVES.length), at(PLANS, next(PLANS.length))));
}
