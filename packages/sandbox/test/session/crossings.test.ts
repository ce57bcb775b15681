import { expect, test } from 'vitest';
import { failures } from './grade.ts';

test('functions are called in both directions, with this', async () => {
  const code = `
    export const twice = (f: (n: number) => number, n: number) => f(f(n));
    export const callOn = (o: object, f: Function, ...a: unknown[]) => f.apply(o, a);
    export const adder = { total: 0, add(n: number) { this.total += n; return this; } };`;
  const body = `
    expect(exercise.twice((n) => n + 3, 1)).toBe(7);
    const counter = { n: 1, bump(by) { this.n += by; return this; } };
    expect(exercise.callOn(counter, counter.bump, 4)).toBe(counter);
    expect(counter.n).toBe(5);
    expect(exercise.adder.add(2).add(3)).toBe(exercise.adder);
    expect(exercise.adder.total).toBe(5);`;
  expect(await failures(code, body)).toEqual([]);
});

test('classes of the submission: construction, statics, accessors, inheritance, instanceof', async () => {
  const code = `
    export class Account {
      static opened = 0;
      static open(n: number) { return new Account(n); }
      #balance: number;
      constructor(n: number) { this.#balance = n; Account.opened++; }
      get balance() { return this.#balance; }
      set balance(n: number) { this.#balance = n; }
      deposit(n: number) { this.#balance += n; return this; }
    }
    export class Savings extends Account { rate = 2; }
    export const isAccount = (x: unknown) => x instanceof Account;`;
  const body = `
    const { Account, Savings } = exercise;
    const a = new Account(5);
    expect(a).toBeInstanceOf(Account);
    expect(a.deposit(2)).toBe(a);
    a.balance = a.balance * 2;
    expect(a.balance).toBe(14);
    expect(Account.open(1)).toBeInstanceOf(Account);
    expect(Account.opened).toBe(2);
    const s = new Savings(9);
    expect([s instanceof Account, s.rate, s.balance, s.constructor === Savings]).toEqual([true, 2, 9, true]);
    expect(Object.getPrototypeOf(Savings.prototype)).toBe(Account.prototype);
    expect([exercise.isAccount(s), exercise.isAccount({})]).toEqual([true, false]);
    class Gold extends Account { deposit(n) { return super.deposit(n * 2); } }
    const g = new Gold(1);
    g.deposit(2);
    expect([g.balance, g instanceof Account, exercise.isAccount(g)]).toEqual([5, true, true]);`;
  expect(await failures(code, body)).toEqual([]);
});

test('a class of the tests can be extended by the submission', async () => {
  const code = `
    export const extend = (Base: new (n: number) => { size: number; grow(): number }) =>
      class extends Base { extra = 1; grow() { return super.grow() + 100; } };`;
  const body = `
    class Box { constructor(n) { this.size = n; } grow() { return ++this.size; } }
    const Big = exercise.extend(Box);
    const big = new Big(1);
    expect(big.grow()).toBe(102);
    expect(big.extra).toBe(1);
    expect([big instanceof Big, big instanceof Box, big.size]).toEqual([true, true, 2]);`;
  expect(await failures(code, body)).toEqual([]);
});

test('the same object is the same object again', async () => {
  const code = `
    const seen = new Map<unknown, number>();
    export const times = (x: unknown) => { seen.set(x, (seen.get(x) ?? 0) + 1); return seen.get(x); };
    export const same = (x: unknown) => x;
    export const mine = [() => {}, class A {}, new (class B {})(), Symbol('s'), new Error('e'), { n: 1 }, [1]];
    export const isMine = (x: unknown, i: number) => x === mine[i];`;
  const body = `
    for (const thing of [() => {}, class {}, new (class {})(), Symbol('t'), new Error('x'), { a: 1 }, [1], new Map()]) {
      expect(exercise.same(thing) === thing).toBe(true);
      expect(exercise.times(thing)).toBe(1);
      expect(exercise.times(thing)).toBe(2);
    }
    exercise.mine.forEach((thing, i) => expect(exercise.isMine(thing, i)).toBe(true));`;
  expect(await failures(code, body)).toEqual([]);
});

test('plain data is copied: a change stays where it was made, and comes back as other data', async () => {
  const code = `
    export const sorted = (xs: number[]) => xs.sort();
    export const first = (xs: { n: number }[]) => xs[0];
    export const bump = (xs: { n: number }[]) => { xs[0]!.n++; return xs; };`;
  const body = `
    const xs = [3, 1, 2];
    expect(exercise.sorted(xs)).toEqual([1, 2, 3]);
    expect(xs).toEqual([3, 1, 2]);
    const items = [{ n: 1 }, { n: 2 }];
    expect(exercise.first(items)).toBe(items[0]);
    const bumped = exercise.bump(items);
    expect(bumped === items).toBe(false);
    expect(bumped).toEqual([{ n: 2 }, { n: 2 }]);
    expect(bumped[1]).toBe(items[1]);`;
  expect(await failures(code, body)).toEqual([]);
});

test('errors keep class, message and identity', async () => {
  const code = `
    import { TimeoutError } from '@yieldpoint/asyncio';
    export class Refused extends Error { constructor(readonly code: number) { super('refused ' + code); this.name = 'Refused'; } }
    export const fail = (what: string) => { throw what === 'own' ? new Refused(7) : what === 'type' ? new TypeError('bad') : new TimeoutError('late'); };
    export const caught = (f: () => void) => { try { f(); } catch (e) { return [e instanceof RangeError, (e as Error).message, e]; } };`;
  const body = `
    expect(() => exercise.fail('own')).toThrow(exercise.Refused);
    expect(() => exercise.fail('own')).toThrow('refused 7');
    expect(() => exercise.fail('type')).toThrow(TypeError);
    expect(() => exercise.fail('late')).toThrow(asyncio.TimeoutError);
    const mine = new RangeError('mine', { cause: 'c' });
    const [isRange, message, back] = exercise.caught(() => { throw mine; });
    expect([isRange, message, back === mine]).toEqual([true, 'mine', true]);
    try { exercise.fail('own'); } catch (e) { expect([e.code, e.name, e instanceof Error]).toEqual([7, 'Refused', true]); }`;
  expect(await failures(code, body)).toEqual([]);
});

test('coroutines of the submission run on the loop of the tests', async () => {
  const code = `
    import { CancelledError, createTask, gather, getRunningLoop, sleep } from '@yieldpoint/asyncio';
    export const log: string[] = [];
    export async function work(name: string, seconds: number) {
      log.push('start ' + name);
      try { await sleep(seconds); } catch (e) { log.push('cancelled ' + (e instanceof CancelledError)); throw e; }
      return name;
    }
    export const read = () => log;
    export async function both() {
      const a = createTask(work('a', 2)), b = createTask(work('b', 1));
      return [await gather([a, b]), getRunningLoop().time(), a.done(), a.result()];
    }
    export async function nested() { return await (async () => { await sleep(1); return (await work('n', 1)) + '!'; })(); }`;
  const body = `
    const lazy = exercise.work('lazy', 1);
    expect(asyncio.isCoroutine(lazy)).toBe(true);
    expect(exercise.read()).toEqual([]);
    expect(await lazy).toBe('lazy');
    await expect(lazy).rejects.toThrow('cannot reuse already awaited coroutine');
    expect(await exercise.both()).toEqual([['a', 'b'], 3, true, 'a']);
    expect(await exercise.nested()).toBe('n!');
    const task = asyncio.createTask(exercise.work('late', 60));
    await asyncio.sleep(1);
    task.cancel();
    await expect(task).rejects.toThrow(asyncio.CancelledError);
    expect(exercise.read().at(-1)).toBe('cancelled true');
    expect(asyncio.getRunningLoop().time()).toBe(6);`;
  expect(await failures(code, body)).toEqual([]);
});

test('coroutines of the tests are awaited by the submission', async () => {
  const code = `
    export async function retry(f: () => Promise<unknown>, n: number) {
      for (let i = 1; ; i++) { try { return [i, await f()]; } catch (e) { if (i === n) throw e; } }
    }`;
  const body = `
    let calls = 0;
    const flaky = async () => { await asyncio.sleep(1); if (++calls < 3) throw new Error('again'); return 'ok'; };
    expect(await exercise.retry(flaky, 5)).toEqual([3, 'ok']);
    calls = -10;
    await expect(exercise.retry(flaky, 2)).rejects.toThrow('again');`;
  expect(await failures(code, body)).toEqual([]);
});

test('futures and tasks are handed over both ways', async () => {
  const code = `
    import { getRunningLoop, createTask, currentTask, sleep } from '@yieldpoint/asyncio';
    export const setter = (f: { setResult(v: unknown): void }) => f.setResult(5);
    export const future = () => getRunningLoop().createFuture();
    export const later = (v: unknown) => { const f = getRunningLoop().createFuture(); getRunningLoop().callLater(2, () => f.setResult(v)); return f; };
    export const spawn = () => createTask((async () => { await sleep(3); return currentTask()!.getName(); })(), { name: 'spawned' });
    export const onDone = (f: any) => new Promise((r) => f.addDoneCallback((g: any) => r(g === f)));`;
  const body = `
    const f = asyncio.getRunningLoop().createFuture();
    exercise.setter(f);
    expect(await f).toBe(5);
    const theirs = exercise.future();
    expect(theirs).toBeInstanceOf(asyncio.Future);
    theirs.setResult('x');
    expect(await theirs).toBe('x');
    expect(await exercise.later(9)).toBe(9);
    const task = exercise.spawn();
    expect(task).toBeInstanceOf(asyncio.Task);
    expect(await task).toBe('spawned');
    expect(await exercise.onDone(exercise.later(1))).toBe(true);`;
  expect(await failures(code, body)).toEqual([]);
});

test('native promises of either side are awaited', async () => {
  const code = `
    export const soon = (v: unknown) => new Promise((r) => setTimeout(() => r(v), 2000));
    export const chain = () => Promise.resolve(1).then((n) => n + 1).then((n) => { if (n === 2) throw new TypeError('two'); });
    export async function takes(p: Promise<unknown>) { try { return ['ok', await p]; } catch (e) { return ['no', (e as Error).message]; } }
    export const all = async () => await Promise.all([Promise.resolve(1), soon(2)]);
    export const thenned = (p: Promise<number>) => p.then((n) => n + 1);`;
  const body = `
    const p = exercise.soon(4);
    expect(p).toBeInstanceOf(Promise);
    expect(await p).toBe(4);
    expect(asyncio.getRunningLoop().time()).toBe(2);
    await expect(exercise.chain()).rejects.toThrow(TypeError);
    expect(await exercise.all()).toEqual([1, 2]);
    expect(await exercise.takes(Promise.resolve(3))).toEqual(['ok', 3]);
    expect(await exercise.takes(Promise.reject(new Error('nope')))).toEqual(['no', 'nope']);
    expect(await exercise.thenned(Promise.resolve(1))).toBe(2);`;
  expect(await failures(code, body)).toEqual([]);
});

test('async iterators and generators of either side', async () => {
  const code = `
    import { sleep } from '@yieldpoint/asyncio';
    export const closed: string[] = [];
    export const read = () => closed;
    export async function* count(n: number) { try { for (let i = 0; i < n; i++) { await sleep(1); yield i; } } finally { closed.push('count'); } }
    export class Range { constructor(private n: number) {} [Symbol.asyncIterator]() { let i = 0; return { next: async () => { await sleep(1); return i < this.n ? { value: i++, done: false } : { value: undefined, done: true }; } }; } }
    export async function collect(it: AsyncIterable<unknown>) { const out = []; for await (const x of it) out.push(x); return out; }
    export async function firstTwo(it: AsyncIterable<unknown>) { const out = []; for await (const x of it) { out.push(x); if (out.length === 2) break; } return out; }
    export function* sync() { yield 1; yield 2; }`;
  const body = `
    const drain = async (it) => { const out = []; for await (const x of it) out.push(x); return out; };
    expect(await drain(exercise.count(3))).toEqual([0, 1, 2]);
    expect(exercise.read()).toEqual(['count']);
    expect(await drain(new exercise.Range(2))).toEqual([0, 1]);
    async function* letters() { yield 'a'; await asyncio.sleep(1); yield 'b'; yield 'c'; }
    expect(await exercise.collect(letters())).toEqual(['a', 'b', 'c']);
    const open = letters();
    expect(await exercise.firstTwo(open)).toEqual(['a', 'b']);
    expect(await exercise.collect(open)).toEqual(['c']);
    const theirs = exercise.count(5);
    for await (const x of theirs) if (x === 1) break;
    expect(await asyncio.anext(theirs)).toBe(2);
    await theirs.aclose();
    expect(exercise.read()).toEqual(['count', 'count']);
    expect(exercise.count(1)).toBeInstanceOf(asyncio.AsyncGeneratorObject);
    expect([...exercise.sync()]).toEqual([1, 2]);`;
  expect(await failures(code, body)).toEqual([]);
});

test('context managers of either side', async () => {
  const code = `
    import { asyncWith, sleep } from '@yieldpoint/asyncio';
    export class Lease { log: string[] = []; async aenter() { await sleep(1); this.log.push('in'); return 'lease'; } async aexit(e?: unknown) { this.log.push('out ' + (e === undefined ? 'well' : (e as Error).message)); return e instanceof RangeError; } }
    export async function use(cm: any) { return await asyncWith(cm, async (v: unknown) => [v]); }
    export async function using(r: any) { await using x = r; return 'used'; }`;
  const body = `
    const lease = new exercise.Lease();
    expect(await asyncio.asyncWith(lease, async (v) => v + '!')).toBe('lease!');
    await asyncio.asyncWith(lease, async () => { throw new RangeError('swallowed'); });
    await expect(asyncio.asyncWith(lease, async () => { throw new Error('passed on'); })).rejects.toThrow('passed on');
    expect(lease.log).toEqual(['in', 'out well', 'in', 'out swallowed', 'in', 'out passed on']);
    const log = [];
    const mine = { async aenter() { log.push('enter'); return 7; }, async aexit() { await asyncio.sleep(1); log.push('exit'); } };
    expect(await exercise.use(mine)).toEqual([7]);
    expect(log).toEqual(['enter', 'exit']);
    expect(await exercise.using({ async [Symbol.asyncDispose]() { log.push('disposed'); } })).toBe('used');
    expect(log.at(-1)).toBe('disposed');`;
  expect(await failures(code, body)).toEqual([]);
});

test('custom awaitables and symbols as keys', async () => {
  const code = `
    import { awaitable, sleep } from '@yieldpoint/asyncio';
    export const tag = Symbol('tag');
    export class Pause { *[awaitable]() { yield; return 'paused'; } get [tag]() { return 1; } [Symbol.toPrimitive]() { return 42; } }
    export async function pauses(x: any) { return [await new Pause(), await x]; }
    export const hasTag = (o: object) => tag in o;`;
  const body = `
    expect(await new exercise.Pause()).toBe('paused');
    expect(new exercise.Pause()[exercise.tag]).toBe(1);
    expect(+new exercise.Pause()).toBe(42);
    const mine = { *[asyncio.awaitable]() { yield; return 'mine'; } };
    expect(await exercise.pauses(mine)).toEqual(['paused', 'mine']);
    expect(exercise.hasTag(new exercise.Pause())).toBe(true);`;
  expect(await failures(code, body)).toEqual([]);
});
