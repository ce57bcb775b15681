import {
  ValueError,
  createTask,
  currentTask,
  ensureFuture,
  gather,
  getRunningLoop,
  isCoroutine,
  isFuture,
  run,
  sleep,
  wait,
  waitFor,
  StopIteration,
  StopAsyncIteration,
} from '@yieldpoint/asyncio';
import type { Task } from '@yieldpoint/asyncio';
import { KeyError, print, repr, tenths, tuple } from './prelude.ts';
import type { Dynamic } from './told.ts';
const args = (e: unknown) =>
  tuple(...((e as { args?: unknown[] }).args ?? [(e as Error).message.replace(/^'|'$/g, '')]));
function t(name: string, act: () => unknown): void {
  try {
    print(name, 'ok', act());
  } catch (error) {
    print(name, (error as Error).name, (error as Error).message);
  }
}
async function c(v = 1) {
  return v;
}
async function bad() {
  throw new ValueError('bad');
}
async function main() {
  const loop = getRunningLoop();
  const a = createTask(c(), { name: 'named' });
  const b = createTask(c());
  const d = createTask(c(), { name: '' });
  const e = ensureFuture(c()) as typeof a;
  const numberOf = (task: Task<Dynamic>) =>
    Number(task.name.slice(5)) - Number((currentTask() as Task).name.slice(5));
  print(a.getName(), numberOf(b), repr(d.getName()), numberOf(e));
  b.setName('other');
  print(b.getName());
  b.setName(7);
  print(repr(b.getName()));
  const f5 = createTask(c());
  print(numberOf(f5));
  await gather([a, b, d, e, f5]);
  let f = loop.createFuture<unknown>();
  f.setException(new StopIteration('x'));
  t(
    'stop',
    () =>
      (f.exception() as Error).name +
      '|' +
      (f.exception() as Error).message +
      '|' +
      ((f.exception() as Error).cause as Error)?.name,
  );
  f = loop.createFuture();
  f.setException(StopIteration);
  t('stop class', () => (f.exception() as Error).name + '|' + (f.exception() as Error).message);
  f = loop.createFuture();
  f.setException(new StopAsyncIteration('y'));
  t('astop', () => (f.exception() as Error).name);
  f = loop.createFuture();
  f.cancel('m');
  t('cancelled result', () => f.result());
  t('cancelled again', () => f.result());
  t('cancelled exc', () => f.exception());
  t('cancel done', () => f.cancel('n'));
  t('set after', () => f.setResult(1));
  t('sete after', () => f.setException(new ValueError()));
  f = loop.createFuture();
  f.setResult(null);
  t('none', () => tuple(f.result(), f.exception(), f.done(), f.cancelled()));
  f = loop.createFuture();
  const seen: string[] = [];
  const cb = () => seen.push('cb');
  f.addDoneCallback(cb);
  f.addDoneCallback(cb);
  f.addDoneCallback(() => seen.push('other'));
  print(f.removeDoneCallback(cb), f.removeDoneCallback(cb));
  f.addDoneCallback(cb);
  f.setResult(1);
  print(f.removeDoneCallback(cb), seen);
  await sleep(0);
  print(seen);
  let h: Dynamic = loop.callSoon(() => seen.push('soon'));
  print(h.cancelled());
  await sleep(0);
  print(h.cancelled());
  h.cancel();
  print(h.cancelled());
  h = loop.callLater(2, () => seen.push('later'));
  print(tenths(h.when()), h.cancelled());
  h.cancel();
  h.cancel();
  print(tenths(h.when()), h.cancelled());
  h = loop.callAt(loop.time() - 1, () => seen.push('past'));
  print(tenths(h.when()));
  await sleep(0);
  await sleep(0);
  print(seen);
  const k = createTask(bad());
  await wait([k]);
  print(k.exception() === k.exception());
  try {
    await k;
  } catch (x) {
    print(x === k.exception());
  }
  t('tcancel done', () => tuple(k.cancel(), k.cancelling(), k.uncancel()));
  print(a.getLoop() === loop, isFuture(a), isFuture(a.getCoro()), isCoroutine(a.getCoro()));
  try {
    await waitFor(f, 0);
  } catch (x) {
    print('?', (x as Error).name);
  }
  let g = loop.createFuture<unknown>();
  g.cancel('why');
  for (const limit of [0, -1, null, 1])
    try {
      print(await waitFor(g, limit));
    } catch (x) {
      print('wait_for cancelled', limit, (x as Error).name, args(x));
    }
  g = loop.createFuture();
  g.setException(new KeyError('k'));
  for (const limit of [0, -1, null, 1])
    try {
      print(await waitFor(g, limit));
    } catch (x) {
      print('wait_for failed', limit, (x as Error).name, args(x));
    }
  for (const limit of [0, -1, null, 1]) print('wait_for done', limit, await waitFor(f, limit));
}
run(main());
