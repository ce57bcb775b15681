import { describe, expect, test } from 'vitest';
import { grade } from './grade.ts';

/** Tests that only an honest solution passes; their marks must not be seen anywhere. */
const TESTS = `
  test('order', async () => {
    const SECRET_LOG = [];
    const work = (name, seconds) => async () => { SECRET_LOG.push(name); await asyncio.sleep(seconds); return name; };
    expect(await exercise.all([work('SECRET_A', 2), work('SECRET_B', 1)])).toEqual(['SECRET_A', 'SECRET_B']);
    expect(SECRET_LOG).toEqual(['SECRET_A', 'SECRET_B']);
    expect(asyncio.getRunningLoop().time()).toBe(2);
  });`;
const HONEST = `
  import { gather } from '@yieldpoint/asyncio';
  export const all = async (jobs: (() => Promise<unknown>)[]) => await gather(jobs.map((job) => job()));`;

const attack = (code: string): Promise<Awaited<ReturnType<typeof grade>>> => grade({ code, tests: TESTS });

test('the honest solution passes', async () => {
  expect((await attack(HONEST)).reasons).toEqual([]);
});

describe('patched built-ins do not change what crosses', () => {
  test.each([
    [
      'Array.prototype',
      `for (const k of Object.getOwnPropertyNames(Array.prototype)) if (k !== 'map' && k !== 'length' && k !== 'constructor') try { (Array.prototype as any)[k] = () => 'patched'; } catch {}`,
    ],
    [
      'index setters',
      `for (let i = 0; i < 50; i++) Object.defineProperty(Array.prototype, i, { set() { throw 1; }, get() { return 'patched'; }, configurable: true });`,
    ],
    [
      'Object.prototype accessors',
      `for (const k of ['get', 'set', 'value', 'then', 'done', 'id', 'toJSON', 'enumerable']) Object.defineProperty(Object.prototype, k, { __proto__: null, get() { return undefined; }, set() {}, configurable: true } as object);`,
    ],
    [
      'JSON',
      `JSON.parse = () => ['r', 'patched']; JSON.stringify = () => '"patched"'; (String.prototype as any).toJSON = () => 'patched';`,
    ],
    [
      'Map and Set',
      `for (const C of [Map, Set, WeakMap]) for (const k of Object.getOwnPropertyNames(C.prototype)) if (k !== 'constructor') try { (C.prototype as any)[k] = () => true; } catch {}`,
    ],
    [
      'Reflect and Object',
      `for (const O of [Reflect, Object] as any[]) for (const k of Object.getOwnPropertyNames(O)) if (typeof O[k] === 'function' && k !== 'defineProperty') O[k] = () => { throw 'patched'; };`,
    ],
    [
      'Function.prototype',
      `for (const k of ['call', 'bind', 'toString'] as const) (Function.prototype as any)[k] = () => 'patched';`,
    ],
    [
      'Promise',
      `Promise.prototype.then = () => { throw 'patched'; }; (globalThis as any).Promise = class {};`,
    ],
    [
      'Proxy and Symbol',
      `(globalThis as any).Proxy = class {}; (globalThis as any).Symbol = () => 'patched';`,
    ],
    [
      'String and Number',
      `for (const k of Object.getOwnPropertyNames(String.prototype)) if (k !== 'length' && k !== 'constructor') try { (String.prototype as any)[k] = () => 'patched'; } catch {}; Number.isInteger = () => false;`,
    ],
  ])('%s', async (_, patch) => {
    const graded = await attack(`${HONEST}\n${patch}`);
    expect(graded.of('rejected')).toEqual([]);
    expect(graded.reasons).toEqual([]);
  });
});

describe('nothing can be forged', () => {
  test.each([
    [
      'ending the main task',
      `import { currentTask } from '@yieldpoint/asyncio'; export const all = async () => { const t: any = currentTask(); for (const f of [() => t.settle(1), () => t.setResult(1), () => (t.state = 1), () => t.getCoro().close()]) try { f(); } catch {} };`,
    ],
    [
      'ending it by the method of its superclass',
      `import { Future, allTasks } from '@yieldpoint/asyncio'; export const all = async () => { for (const t of allTasks()) try { Future.prototype.setResult.call(t as never, 1 as never); } catch {} };`,
    ],
    [
      'ending it later',
      `import { Future, allTasks, getRunningLoop } from '@yieldpoint/asyncio'; export const all = () => { const tasks = [...allTasks()]; getRunningLoop().callSoon(() => { for (const t of tasks) try { Future.prototype.setResult.call(t as never, 1 as never); } catch {} }); return getRunningLoop().createFuture(); };`,
    ],
    [
      'stopping the loop',
      `import { getRunningLoop } from '@yieldpoint/asyncio'; export const all = async () => { getRunningLoop().stop(); };`,
    ],
    [
      'moving the clock',
      `import { getRunningLoop } from '@yieldpoint/asyncio'; export const all = async (jobs: any[]) => { const loop: any = getRunningLoop(); const r = []; for (const j of jobs) r.push(await j()); for (const f of [() => (loop.time = () => 2), () => loop.advance(-1), () => loop.constructor.prototype.advance.call(loop, -1), () => (loop.constructor.prototype.time = () => 2)]) try { f(); } catch {} return r; };`,
    ],
    [
      'patching the runtime',
      `import * as asyncio from '@yieldpoint/asyncio'; for (const k of Object.keys(asyncio)) try { (asyncio as any)[k] = () => 2; } catch {} try { (asyncio.EventLoop.prototype as any).time = () => 2; Object.defineProperty(asyncio.Future.prototype, 'result', { value: () => 1 }); Object.setPrototypeOf(asyncio.Task.prototype, null); delete (asyncio.Task.prototype as any).cancel; } catch {} export const all = async (jobs: any[]) => { const r = []; for (const j of jobs) r.push(await j()); return r; };`,
    ],
    [
      'a task factory',
      `import { getRunningLoop } from '@yieldpoint/asyncio'; export const all = async () => { (getRunningLoop() as any).setTaskFactory(() => 1); };`,
    ],
    [
      'an array that says it is equal',
      `export const all = async () => new Proxy(['SECRET'], { get: (t, k) => (k === 'length' ? 2 : (t as any)[k]), has: () => true });`,
    ],
    [
      'an object that says it is an array',
      `export const all = async () => ({ length: 2, 0: 'a', 1: 'b', __proto__: Array.prototype, equals: () => true, asymmetricMatch: () => true, $$typeof: Symbol.for('jest.asymmetricMatcher') });`,
    ],
    [
      'throwing what looks like success',
      `export const all = async () => { throw { status: 'passed', code: 'passed', name: 'AssertionFailure', details: {} }; };`,
    ],
  ])('%s', async (_, code) => {
    const graded = await attack(code);
    expect(graded.of('rejected')).toEqual([]);
    expect(graded.statuses).not.toContain('passed');
    expect(graded.finished.verdict).toBe('failed');
  });
});

describe('nothing can be read', () => {
  const PROBE = `
    const seen = new Set<unknown>();
    const probe = (x: any, depth = 0): void => {
      if (depth > 5 || (typeof x !== 'object' && typeof x !== 'function') || x === null || seen.has(x)) return;
      seen.add(x);
      try { console.log(String(x), Function.prototype.toString.call(x)); } catch {}
      for (const k of [...Reflect.ownKeys(x), 'constructor', 'caller', 'callee', 'arguments', 'stack', 'prototype', 'frame', 'loop', 'top', 'name'] as any[])
        try { console.log(String(k)); probe(x[k], depth + 1); } catch (e: any) { console.log(e?.stack); }
      probe(Object.getPrototypeOf(x), depth + 1);
    };`;

  test.each([
    [
      'through callbacks',
      `${PROBE} export const all = async (jobs: any[]) => { probe(jobs); for (const j of jobs) { const c = j(); probe(c); probe(await c); } };`,
    ],
    [
      'through tasks and loops',
      `import * as asyncio from '@yieldpoint/asyncio'; ${PROBE} export const all = async () => { probe([...asyncio.allTasks()]); probe(asyncio.currentTask()); probe(asyncio.getRunningLoop()); probe(asyncio); };`,
    ],
    [
      'through errors',
      `${PROBE} export const all = async (jobs: any[]) => { try { jobs[0].call(null).then(); } catch (e) { probe(e); } try { null!.x; } catch (e: any) { probe(e); console.log(e.stack); } };`,
    ],
    [
      'through stacks',
      `Error.stackTraceLimit = 100; (Error as any).prepareStackTrace = (_: unknown, s: any[]) => s.map((f) => f.getFunction?.()); ${PROBE} export const all = async (jobs: any[]) => { for (const j of jobs) { console.log(new Error().stack); await j(); } };`,
    ],
    ['through the global object', `${PROBE} probe(globalThis); export const all = async () => {};`],
  ])('%s', async (_, code) => {
    const graded = await grade({
      code,
      tests: TESTS,
      limits: { entryMs: 20_000, wallMs: 30_000, outputBytes: 1 << 20, membraneCalls: 1e6 },
    });
    expect(graded.of('rejected')).toEqual([]);
    const lines = graded.printed.join('\n');
    expect(lines.length).toBeGreaterThan(20);
    // The names are the callbacks' results, which the submission may see; logs, sources and files it may not.
    expect(lines).not.toMatch(
      /SECRET_LOG|\.push\(|visible\.test|hidden\.test|toEqual|test-runner|packages\/sandbox/,
    );
  });

  test('constructors reached from arguments make functions of the student’s realm', async () => {
    const code = `
      (globalThis as any).home = 'student';
      export const all = async (jobs: any[]) => {
        for (const x of [jobs, jobs[0], jobs[0](), Object.getPrototypeOf(jobs[0]), new Error()])
          console.log((x as any).constructor.constructor('return globalThis.home')());
      };`;
    const graded = await grade({ code, tests: TESTS });
    expect(graded.printed).toEqual(Array.from({ length: 5 }, () => 'student'));
  });

  test('no shared memory, finalizers, WebAssembly or handles of the worker are left', async () => {
    const code = `
      const names = ['WebAssembly', 'SharedArrayBuffer', 'Atomics', 'FinalizationRegistry', 'WeakRef', 'process', 'require', 'ivm'];
      console.log(names.filter((name) => name in globalThis).join());
      for (const key of Reflect.ownKeys(globalThis)) { const v: any = (globalThis as any)[key]; if (v?.applySync || v?.copySync) console.log('handle', String(key)); }
      export const all = async () => {};`;
    const graded = await grade({ code, tests: TESTS });
    expect(graded.printed).toEqual(['']);
  });
});

test('support modules that a submission bends stay straight for the tests', async () => {
  const graded = await grade({
    code: `import * as support from './support'; const s: any = support;
      for (const k of ['rate', 'box', 'Kind']) try { s[k] = () => 3; } catch {}
      s.box.price = 3; s.Kind.prototype.price = () => 3; Object.defineProperty(s.Kind, Symbol.hasInstance, { value: () => true });
      export const ask = () => s.rate();`,
    tests: `import { box, Kind, rate } from './support';
      test('untouched', () => { expect([rate(), box.price, new Kind().price()]).toEqual([2, 2, 2]); });
      test('no instance', () => { expect({} instanceof Kind).toBe(false); });
      test('the submission sees its own', () => { expect(exercise.ask()).toBe(2); });`,
    exercise: {
      support: {
        'support.ts':
          'export const rate = () => 2; export const box = { price: 2 }; export class Kind { price() { return 2; } }',
      },
    },
  });
  expect(graded.of('rejected')).toEqual([]);
  expect(graded.reasons).toEqual([]);
});

describe('thenables', () => {
  test.each([
    ['settles twice', `({ then(ok: any) { ok(1); ok(2); } })`, 1],
    ['rejects, then resolves', `({ then(ok: any, no: any) { no(new Error('first')); ok(2); } })`, 'first'],
    ['throws after it has settled', `({ then(ok: any) { ok(1); throw new Error('late'); } })`, 1],
    ['throws', `({ then() { throw new Error('thrown'); } })`, 'thrown'],
  ])('%s', async (_, thenable, expected) => {
    const graded = await grade({
      code: `export const make = (): any => ${thenable};`,
      tests: `test('t', async () => { let got; try { got = await exercise.make(); } catch (e) { got = e.message; } expect(got).toEqual(${JSON.stringify(expected)}); });`,
      limits: { entryMs: 300 },
    });
    expect(graded.reasons).toEqual([]);
  });

  test('resolves with itself: the test ends', async () => {
    const graded = await grade({
      code: `export const make = (): any => { const t: any = { then(ok: any) { ok(t); } }; return t; };`,
      tests: `test('t', async () => { await exercise.make(); });`,
      limits: { entryMs: 300 },
    });
    expect(graded.of('test-finished')).toHaveLength(1);
  });
});

test.each([
  'null',
  'undefined',
  '0',
  `''`,
  'Symbol("s")',
  '() => 1',
  'new Proxy({}, { get() { throw 1; } })',
  'new Proxy(() => {}, { get() { throw 1; }, getPrototypeOf() { throw 2; } })',
  'Object.create(null)',
  'Object.create(Error.prototype, { message: { get() { throw 3; } } })',
  `Object.assign(new Error('x'), { cause: globalThis })`,
  `new Error('x'.repeat(100_000))`,
  'Promise.reject(1)',
  '[1, [2, [3]]]',
])('%s can be thrown: the test fails and the next one runs', async (thrown) => {
  const graded = await grade({
    code: `export const fail = () => { throw ${thrown}; }; export const later = async () => { throw ${thrown}; }; export const one = () => 1;`,
    tests: `test('now', () => { exercise.fail(); }); test('later', async () => { await exercise.later(); }); test('next', () => { expect(exercise.one()).toBe(1); });`,
  });
  expect(graded.statuses).toEqual(['failed', 'failed', 'passed']);
  expect(graded.of('test-finished').map(({ message }) => message?.code)).toEqual([
    'threw',
    'threw',
    undefined,
  ]);
});
