import { expect, test } from 'vitest';
import { failures } from './grade.ts';

/** Runs a coroutine of the submission and compares its result: the runtime as a submission uses it. */
const gives = (main: string, expected: unknown): Promise<unknown[]> =>
  failures(
    `import * as asyncio from '@yieldpoint/asyncio';\n${main}`,
    `expect(await exercise.main()).toEqual(${JSON.stringify(expected)});`,
  );

test.each([
  [
    'gather, in order, at the same time',
    `export const main = async () => { const t = asyncio.getRunningLoop().time(); const w = async (n: number) => { await asyncio.sleep(n); return n; }; return [await asyncio.gather([w(3), w(1), w(2)]), asyncio.getRunningLoop().time() - t]; };`,
    [[3, 1, 2], 3],
  ],
  [
    'gather with returnExceptions',
    `export const main = async () => (await asyncio.gather([(async () => { throw new RangeError('r'); })(), asyncio.sleep(1, 'v')], { returnExceptions: true })).map((x: any) => x instanceof RangeError ? x.message : x);`,
    ['r', 'v'],
  ],
  [
    'wait with a time limit: sets of the very tasks',
    `export const main = async () => { const a = asyncio.createTask(asyncio.sleep(1)), b = asyncio.createTask(asyncio.sleep(9)); const [done, pending] = await asyncio.wait([a, b], { timeout: 2 }); return [done.has(a), done.size, pending.has(b), pending.size]; };`,
    [true, 1, true, 1],
  ],
  [
    'waitFor and TimeoutError',
    `export const main = async () => { try { await asyncio.waitFor(asyncio.sleep(9), 1); } catch (e) { return [e instanceof asyncio.TimeoutError, e instanceof Error, (e as any).cause instanceof asyncio.CancelledError]; } };`,
    [true, true, true],
  ],
  [
    'timeout as a context',
    `export const main = async () => { const cm = asyncio.timeout(1); try { await asyncio.asyncWith(cm, async () => { await asyncio.sleep(5); }); } catch (e) { return [(e as Error).name, cm.expired()]; } };`,
    ['TimeoutError', true],
  ],
  [
    'cancellation: finally, a message, uncancel',
    `export const main = async () => { const log: unknown[] = []; const t = asyncio.createTask((async () => { try { await asyncio.sleep(9); } catch (e) { log.push((e as any).args, asyncio.currentTask()!.cancelling()); asyncio.currentTask()!.uncancel(); return 'survived'; } finally { await asyncio.sleep(1); log.push('cleaned'); } })()); await asyncio.sleep(0); t.cancel('why'); log.push(await t, t.cancelled()); return log; };`,
    [['why'], 1, 'cleaned', 'survived', false],
  ],
  [
    'a token as a context manager',
    `export const main = async () => { const v = new asyncio.ContextVar<string>('v'); v.set('outer'); const seen: unknown[] = asyncio.withContext(v.set('inner'), (token) => [v.get(), token.oldValue]); { using token = v.set('block'); seen.push(v.get(), token.oldValue); } return [...seen, v.get()]; };`,
    ['inner', 'outer', 'block', 'outer', 'outer'],
  ],
  [
    'shield',
    `export const main = async () => { const inner = asyncio.createTask(asyncio.sleep(2, 'done')); const outer = asyncio.createTask((async () => await asyncio.shield(inner))()); await asyncio.sleep(1); outer.cancel(); try { await outer; } catch (e) { return [asyncio.isCancelled(e), inner.cancelled(), await inner]; } };`,
    [true, false, 'done'],
  ],
  [
    'task groups and exception groups',
    `export const main = async () => { const log: string[] = []; try { await asyncio.asyncWith(new asyncio.TaskGroup(), async (group: any) => { group.createTask((async () => { await asyncio.sleep(1); throw new TypeError('one'); })()); group.createTask((async () => { try { await asyncio.sleep(9); } finally { log.push('cancelled'); } })()); }); } catch (e: any) { return [e instanceof asyncio.ExceptionGroup, e.exceptions.map((x: Error) => x instanceof TypeError && x.message), log]; } };`,
    [true, ['one'], ['cancelled']],
  ],
  [
    'queues',
    `export const main = async () => { const q = new asyncio.Queue<number>(1); const got: number[] = []; const consumer = asyncio.createTask((async () => { for (let i = 0; i < 3; i++) { got.push(await q.get()); q.taskDone(); } })()); for (const n of [1, 2, 3]) await q.put(n); await q.join(); await consumer; return [got, q.qsize(), q.empty()]; };`,
    [[1, 2, 3], 0, true],
  ],
  [
    'a queue of the submission’s own kind',
    `class Loud extends asyncio.Queue<string> { heard = 0; override putNowait(item: string) { this.heard++; super.putNowait(item.toUpperCase()); } } export const main = async () => { const q = new Loud(); await q.put('a'); q.putNowait('b'); return [await q.get(), q.getNowait(), q.heard, q instanceof Loud, q instanceof asyncio.Queue]; };`,
    ['A', 'B', 2, true, true],
  ],
  [
    'locks, events, conditions, semaphores, barriers',
    `export const main = async () => { const log: unknown[] = []; const lock = new asyncio.Lock(); const hold = async (n: string) => { await asyncio.asyncWith(lock, async () => { log.push(n); await asyncio.sleep(1); }); }; await asyncio.gather([hold('a'), hold('b')]); log.push(lock.locked()); const event = new asyncio.Event(); asyncio.getRunningLoop().callLater(1, () => event.set()); await event.wait(); log.push(event.isSet()); const s = new asyncio.Semaphore(1); await s.acquire(); log.push(s.locked()); s.release(); const b = new asyncio.Barrier(2); log.push(await asyncio.gather([b.wait(), b.wait()])); return log; };`,
    ['a', 'b', false, true, true, [0, 1]],
  ],
  [
    'asCompleted',
    `export const main = async () => { const out: unknown[] = []; for await (const done of asyncio.asCompleted([asyncio.sleep(2, 'slow'), asyncio.sleep(1, 'quick')])) out.push(await done); return out; };`,
    ['quick', 'slow'],
  ],
  [
    'context variables follow tasks',
    `const v = new asyncio.ContextVar<string>('v', { default: 'none' }); export const main = async () => { v.set('outer'); const t = asyncio.createTask((async () => { const before = v.get(); v.set('inner'); await asyncio.sleep(1); return [before, v.get()]; })()); return [await t, v.get(), v.name]; };`,
    [['outer', 'inner'], 'outer', 'v'],
  ],
  [
    'exit stacks and context managers made of generators',
    `const cm = asyncio.asyncContextManager(async function* (n: string) { log.push('in ' + n); try { yield n; } finally { log.push('out ' + n); } }); const log: string[] = []; export const main = async () => { await asyncio.asyncWith(new asyncio.AsyncExitStack(), async (stack: any) => { await stack.enterAsyncContext(cm('a')); await stack.enterAsyncContext(cm('b')); stack.callback(() => log.push('called')); }); return log; };`,
    ['in a', 'in b', 'called', 'out b', 'out a'],
  ],
  [
    'a future awaited twice, and its callbacks',
    `export const main = async () => { const loop = asyncio.getRunningLoop(); const f = loop.createFuture<number>(); const log: unknown[] = []; f.addDoneCallback((g) => log.push(g === f, g.result())); loop.callSoon(() => f.setResult(7)); log.push(await f, await f); await asyncio.sleep(0); return log; };`,
    [true, 7, 7, 7],
  ],
  [
    'nested functions await each other without crossing',
    `const deep = async (n: number): Promise<number> => (n === 0 ? (await asyncio.sleep(1), 0) : 1 + (await deep(n - 1))); export const main = () => deep(200);`,
    200,
  ],
  [
    'a coroutine can be awaited once',
    `export const main = async () => { const c = asyncio.sleep(1); await c; const own = (async () => 1)(); await own; const said = []; for (const again of [c, own]) try { await again; } catch (e) { said.push((e as Error).name, (e as Error).message); } return said; };`,
    [
      'RuntimeError',
      'cannot reuse already awaited coroutine',
      'RuntimeError',
      'cannot reuse already awaited coroutine',
    ],
  ],
  [
    'awaiting what can’t be awaited',
    `export const main = async () => { try { await (5 as never); } catch (e) { return e instanceof TypeError; } };`,
    true,
  ],
  [
    'iteration by hand',
    `export const main = async () => { async function* gen() { const got = yield 1; yield got; } const g = gen(); const it = asyncio.aiter(g); return [await asyncio.anext(it), await (g as any).asend('sent'), await asyncio.anext(it, 'end')]; };`,
    [1, 'sent', 'end'],
  ],
  [
    'the predicates',
    `export const main = async () => { const c = asyncio.sleep(0), own = (async () => {})(); const r = [asyncio.isCoroutine(c), asyncio.isCoroutine(own), asyncio.isCoroutine(5), asyncio.isAwaitable(own), asyncio.isFuture(asyncio.currentTask()), asyncio.isFuture(own)]; c.close(); own.close(); return r; };`,
    [true, true, false, true, true, false],
  ],
  [
    'timers of the language',
    `export const main = () => new Promise((resolve) => { const log: unknown[] = []; const i = setInterval(() => { log.push(performance.now()); if (log.length === 4) { clearInterval(i); resolve(log); } }, 500); const never = setTimeout(() => log.push('never'), 600); clearTimeout(never); setTimeout((a: string, b: string) => log.push(a + b), 700, 'x', 'y'); queueMicrotask(() => log.push('first')); });`,
    ['first', 500, 'xy', 1000],
  ],
])('%s', async (_, main, expected) => {
  expect(await gives(main, expected)).toEqual([]);
});

test('a run outside of a test is the submission’s own loop', async () => {
  const code = `
    import { run, sleep, getRunningLoop } from '@yieldpoint/asyncio';
    export const loaded = run((async () => { await sleep(5); return getRunningLoop().time(); })());`;
  expect(await failures(code, 'expect(exercise.loaded).toBe(5);')).toEqual([]);
});

test('a test awaits a custom awaitable of the submission that awaits a coroutine of the runtime', async () => {
  const code = `
    import { awaitable, sleep } from '@yieldpoint/asyncio';
    export class Pause { *[awaitable](): any { yield; return yield* (sleep(2, 'back') as any)[awaitable](); } }`;
  expect(await failures(code, `expect(await new exercise.Pause()).toBe('back');`)).toEqual([]);
});

test('timers of the language are on the same clock in a test file', async () => {
  const code = `export const times = async (p: Promise<unknown>) => [await p, performance.now()];`;
  const body = `
    const log: unknown[] = [];
    const interval = setInterval(() => log.push('tick'), 1000);
    setTimeout((text: string) => log.push(text), 1500, 'once');
    clearTimeout(setTimeout(() => log.push('never'), 10));
    expect(await exercise.times(new Promise((resolve) => setTimeout(resolve, 2500, 'late')))).toEqual(['late', 2500]);
    clearInterval(interval);
    await asyncio.sleep(5);
    expect(log).toEqual(['tick', 'once', 'tick']);
    expect(asyncio.getRunningLoop().time()).toBe(7.5);`;
  expect(await failures(code, body)).toEqual([]);
});
