import {
  ContextVar,
  Token,
  ValueError,
  copyContext,
  createTask,
  currentTask,
  getRunningLoop,
  run,
  sleep,
  withContext,
} from '@yieldpoint/asyncio';
import { print } from './prelude.ts';

const v = new ContextVar<unknown>('v', { default: 'd' });
const value = () => v.get();
function refused(name: string, fn: () => unknown) {
  try {
    fn();
  } catch (e) {
    print(name, (e as Error).name);
    return;
  }
  print(name, 'fine');
}
function tokens() {
  const a = v.set(1);
  const b = v.set(2);
  print(a.oldValue === Token.MISSING, b.oldValue, b.variable === v);
  v.reset(a);
  print(v.get());
  v.reset(b);
  print(v.get());
  refused('again', () => v.reset(b));
  withContext(v.set('w'), (token) => print(v.get(), token.variable === v));
  print(v.get());
  try {
    withContext(v.set('x'), () => {
      throw new ValueError('in there');
    });
  } catch {
    print(v.get());
  }
  refused('taken', () => withContext(v.set('y'), (token) => v.reset(token)));
}
copyContext().run(tokens);
const ctx = copyContext();
async function entered() {
  refused('entered', () => ctx.run(value));
  async function child() {
    refused('in a task', () => ctx.run(value));
    await sleep(0);
    refused('still', () => ctx.run(value));
    return v.get();
  }
  print(await createTask(child()));
  refused('after', () => ctx.run(value));
}
ctx.run(() => run(entered()));
refused('free again', () => ctx.run(value));
async function own() {
  const mine = () => currentTask()?.getContext().run(value);
  async function child() {
    refused('own', mine);
    await sleep(0);
    refused('own still', mine);
  }
  const k = createTask(child());
  await k;
  refused('its own, over', () => k.getContext().run(value));
  const given = createTask(child(), { context: ctx });
  await sleep(0);
  refused('between steps', () => ctx.run(value));
  await given;
}
run(own());
async function timers() {
  const loop = getRunningLoop();
  const seen: string[] = [];
  const push = (x: string) => seen.push(x);
  const h = loop.callAt(loop.time() + 1, push, 'a');
  loop.callAt(loop.time() + 1, push, 'b');
  print(h.cancelled(), h.when() - loop.time() === 1);
  loop.callLater(1, () => h.cancel());
  const h2 = loop.callLater(1, push, 'c');
  loop.callAt(loop.time() + 0.5, () => h2.cancel());
  loop.callLater(1, () => loop.callSoon(push, 'soon'));
  loop.callLater(1, () => loop.callAt(0, push, 'past'));
  await sleep(1);
  print(seen);
  await sleep(0);
  print(seen);
  await sleep(0);
  print(seen);
  const x = loop.callSoon(push, 'x');
  x.cancel();
  x.cancel();
  print(x.cancelled());
  await sleep(0);
  print(seen.at(-1));
  print(loop.callLater(-5, push, 'neg').when() < loop.time());
  await sleep(0);
  print(seen.at(-1));
  for (const bad of ['x', null] as unknown[] as number[]) {
    refused('later', () => loop.callLater(bad, print));
  }
}
run(timers());
