import {
  ContextVar,
  TaskGroup,
  ValueError,
  allTasks,
  asCompleted,
  asyncWith,
  copyContext,
  createTask,
  currentTask,
  eagerTaskFactory,
  gather,
  getRunningLoop,
  run,
  shield,
  sleep,
  waitFor,
} from '@yieldpoint/asyncio';
import type { Task } from '@yieldpoint/asyncio';
import { print, tuple } from './prelude.ts';
import { at } from './told.ts';
import type { Dynamic } from './told.ts';

const v = new ContextVar<Dynamic>('v', { default: 'd' });
const ctx = copyContext();
const me = (): Task => currentTask() as Task;
async function eager() {
  const loop = getRunningLoop();
  const log: Dynamic[] = [];
  async function quick() {
    log.push(tuple('quick', allTasks().has(me())));
    v.set('quick');
    return 1;
  }
  async function susp() {
    log.push('a');
    await sleep(0);
    log.push('b');
    return 2;
  }
  async function fails() {
    throw new ValueError('eager');
  }
  async function cancels() {
    me().cancel('me');
    return 3;
  }
  async function cancels2() {
    me().cancel('me');
    await sleep(0);
  }
  let tk: Dynamic = createTask(quick(), { eagerStart: true, name: 'q' });
  print(tk.done(), tk.result(), me().getName() !== 'q', v.get());
  tk.addDoneCallback(() => log.push('cb'));
  print(log);
  await sleep(0);
  print(log.slice(1));
  tk = createTask(susp(), { eagerStart: true });
  print(tk.done(), log.at(-1));
  print(await tk);
  tk = createTask(fails(), { eagerStart: true });
  print(tk.done());
  await at('fails', tk);
  tk = createTask(cancels(), { eagerStart: true });
  print(tk.done(), tk.cancelled());
  await at('cancels', tk);
  tk = createTask(cancels2(), { eagerStart: true });
  print(tk.done(), tk.cancelled());
  await at('cancels2', tk);
  tk = createTask(susp(), { eagerStart: true, context: ctx });
  print(tk.getContext() === ctx);
  tk.cancel('x');
  await at('cancelled eager', tk);
  loop.setTaskFactory(eagerTaskFactory);
  print(loop.getTaskFactory() === eagerTaskFactory);
  log.length = 0;
  print(await gather([quick(), susp()]), log.length);
  const g = gather([quick(), quick()]);
  print(g.done(), g.result());
  tk = createTask(susp(), { eagerStart: false });
  print(log.at(-1));
  await tk;
  await asyncWith(new TaskGroup(), async (tg) => {
    const a = tg.createTask(quick());
    const b = tg.createTask(susp());
    print(a.done(), b.done());
  });
  async function tgf() {
    await asyncWith(new TaskGroup(), async (tg) => {
      tg.createTask(fails());
      print('body goes on');
      await sleep(1);
      print('never');
    });
  }
  await at('eager group', tgf());
  await at('wait_for', waitFor(susp(), 1));
  await at('wait_for quick', waitFor(quick(), 0));
  await at('wait_for susp', waitFor(susp(), 0));
  print(shield(quick()).done());
  for (const x of asCompleted([quick(), susp()])) print(await x);
  const nested: Dynamic[] = [];
  async function parent() {
    nested.push('p1');
    const c = createTask(child());
    nested.push('p2');
    await c;
    nested.push('p3');
  }
  async function child() {
    nested.push(tuple('c1', me().getName() !== 'x'));
    await sleep(0);
    nested.push('c2');
  }
  await createTask(parent());
  print(nested);
}
run(eager());
