import {
  FIRST_COMPLETED,
  FIRST_EXCEPTION,
  ValueError,
  asCompleted,
  createTask,
  gather,
  getRunningLoop,
  isCancelled,
  run,
  shield,
  sleep,
  wait,
} from '@yieldpoint/asyncio';
import { print } from './prelude.ts';
import type { Dynamic } from './told.ts';
import { at, reports, t, told } from './told.ts';

async function val<T>(d: number, v: T) {
  await sleep(d);
  return v;
}
async function err(d: number, m: string): Promise<never> {
  await sleep(d);
  throw new ValueError(m);
}
async function stubborn(d: number) {
  try {
    await sleep(d);
  } catch (error) {
    if (!isCancelled(error)) throw error;
  }
  return 'stubborn';
}
const shown = (list: readonly unknown[]) => list.map((x) => (x instanceof Error ? told(x) : x));
async function main() {
  const loop = getRunningLoop();
  reports(loop);
  let g: Dynamic = gather([]);
  print(g.done(), g.result(), await g);
  const f = loop.createFuture<number>();
  f.setResult(1);
  g = gather([f, f]);
  print(g.done(), g.result());
  const e = loop.createFuture<number>();
  e.setException(new ValueError('done'));
  g = gather([f, e]);
  print(g.done());
  await at('gather failed', g);
  const k = loop.createFuture<number>();
  k.cancel('gone');
  g = gather([f, k], { returnExceptions: true });
  print(g.done(), shown(g.result()));
  await at('gather cancelled', gather([k, val(0, 1)]));
  g = gather([val(1, 'a'), val(2, 'b')]);
  print(g.cancel('msg'), g.cancel(), g.done());
  await at('gather cancel', g);
  print(g.cancelled(), g.cancel());
  g = gather([val(1, 'a'), stubborn(2)], { returnExceptions: true });
  await sleep(0);
  print(g.cancel('msg'));
  await at('gather cancel re', g);
  let inner: Dynamic = gather([val(1, 1), err(0.5, 'nested')]);
  let outer: Dynamic = gather([inner, val(2, 2)], { returnExceptions: true });
  print(shown(await outer));
  inner = gather([val(1, 1), val(2, 2)]);
  outer = gather([inner, val(3, 3)]);
  await sleep(0);
  print(outer.cancel('n'));
  await at('nested cancel', outer);
  print(inner.cancelled(), inner.done());
  const c = val(0, 'once');
  print(await gather([c, c, c]));
  print('two failures');
  await at('first', gather([err(0.1, 'one'), err(0.2, 'two')]));
  await sleep(1);
  await at('wait empty', wait(new Set<never>()));
  await at('wait coroutine', wait(c as never));
  const ts = [1, 2, 3].map((i) => createTask(val(i, i)));
  let [done, pending]: Dynamic = await wait(ts, { timeout: -5 });
  print(done.size, pending.size);
  const results = (s: Dynamic) => [...s].map((x: Dynamic) => x.result()).sort();
  [done, pending] = await wait([...ts, ...ts], { timeout: 2.5 });
  print(results(done), pending.size, loop.time() % 1);
  [done, pending] = await wait(ts, { returnWhen: FIRST_COMPLETED });
  print(results(done), pending.size);
  const b = createTask(err(1, 'w'));
  const d = createTask(val(2, 'd'));
  const x = createTask(val(0.5, 'x'));
  x.cancel();
  [done, pending] = await wait([b, d, x] as Dynamic, { returnWhen: FIRST_EXCEPTION });
  print(done.size, pending.size);
  t('b', () => told(b.exception()));
  await d;
  let s: Dynamic = shield(f);
  print(s === f);
  let i: Dynamic = createTask(val(1, 'in'));
  s = shield(i);
  print(s === i, s.cancel('x'), s.cancelled(), i.cancelled());
  await at('shield', s);
  print(await i);
  i = createTask(val(1, 'in'));
  s = shield(i);
  i.cancel('y');
  await at('inner cancelled', s);
  i = createTask(err(1, 'late'));
  s = shield(i);
  await sleep(0);
  s.cancel();
  await wait([i]);
  i = createTask(err(1, 'twice'));
  let s1: Dynamic = shield(i);
  let s2: Dynamic = shield(i);
  await sleep(0);
  s1.cancel();
  s2.cancel();
  await wait([i]);
  i = createTask(err(1, 'one of two'));
  s1 = shield(i);
  s2 = shield(i);
  await sleep(0);
  s1.cancel();
  await at('other', s2);
  i = createTask(val(1, 'c'));
  s = shield(i);
  await sleep(0);
  s.cancel();
  i.cancel();
  await wait([i]);
  print(i.cancelled());
  await at('shield of shield', shield(shield(val(1, 'deep'))));
  const none: unknown[] = [];
  for (const one of asCompleted<never>([])) none.push(await one);
  print(none);
  for await (const _ of asCompleted<never>([], { timeout: 1 })) print('never');
  for (const one of asCompleted<unknown>([val(2, 'two'), err(1, 'one'), val(3, 'three')], { timeout: 2.5 }))
    await at('ac', one);
  try {
    for await (const one of asCompleted([val(1, 'q'), val(3, 'r')], { timeout: 2 })) print(one.result());
  } catch (error) {
    print('async for', told(error));
  }
  for (const one of asCompleted([val(1, 'q')], { timeout: 0 })) await at('ac0', one);
  for (const one of asCompleted([val(1, 'q')], { timeout: -1 })) await at('ac-1', one);
  const same = createTask(val(1, 's'));
  let n = 0;
  for await (const one of asCompleted([same, same])) {
    n += 1;
    print(one === same);
  }
  print(n);
  const it = asCompleted([val(1, 'p'), val(2, 'q')])[Symbol.iterator]();
  const a1 = it.next().value as PromiseLike<unknown>;
  const a2 = it.next().value as PromiseLike<unknown>;
  t('third', () => it.next().value ?? 'none');
  print(await a2, await a1);
  const ac = asCompleted([val(1, 'p'), val(2, 'q'), val(3, 'r')]);
  for (const one of ac) {
    print(await one);
    break;
  }
  for (const one of ac) print('more', await one);
  t('ac future', () => asCompleted(f as never));
  t('ac int', () => asCompleted([5 as never]));
  await sleep(5);
}
run(main());
