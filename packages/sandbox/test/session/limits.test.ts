import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/limits.ts';
import { grade } from './grade.ts';

const FINE = `test('fine', () => { expect(exercise.one()).toBe(1); });`;
const ONE = 'export const one = () => 1;';
const limits = { entryMs: 150, wallMs: 1_500 };

describe('an endless loop', () => {
  test('in one test ends that test; the others run in fresh realms', async () => {
    const graded = await grade({
      code: `console.log('loaded'); ${ONE} export const hang = () => { for (;;); };`,
      tests: `${FINE} test('hangs', () => { exercise.hang(); }); test('also fine', () => { expect(exercise.one()).toBe(1); });`,
      limits,
    });
    expect(graded.statuses).toEqual(['passed', 'timeout', 'passed']);
    expect(graded.test('hangs').message).toEqual({ code: 'time-limit', data: { max: 150, unit: 'ms' } });
    expect(graded.finished).toMatchObject({
      verdict: 'timeout',
      limits: [{ name: 'entry-time', max: 150, unit: 'ms' }],
    });
    expect(graded.printed).toEqual(['loaded']);
  });

  test.each([
    ['in a continuation', `export const hang = async () => { await null; for (;;); };`],
    ['in a microtask', `export const hang = () => { Promise.resolve().then(() => { for (;;); }); };`],
    ['in a timer', `export const hang = () => new Promise(() => setTimeout(() => { for (;;); }, 5));`],
    [
      'in a getter of what is returned',
      `export const hang = () => { class A { get a() { for (;;); } } return [new A()]; };`,
    ],
    ['in a proxy', `export const hang = () => [new Proxy({}, { ownKeys() { for (;;); } })];`],
    [
      'in the message of an error',
      `export const hang = () => { throw Object.defineProperty(new Error(), 'message', { get() { for (;;); } }); };`,
    ],
    [
      'in the name of an error',
      `export const hang = () => { const e = new Error(); Object.defineProperty(e, 'name', { get() { for (;;); } }); throw e; };`,
    ],
    ['in a thenable', `export const hang = () => ({ then() { for (;;); } });`],
    [
      'in a conversion',
      `export const hang = () => ({ toString() { for (;;); }, [Symbol.toPrimitive]() { for (;;); } });`,
    ],
  ])('%s ends at the time limit', async (_, code) => {
    const tests = `test('hangs', async () => { expect(String((await exercise.hang())?.[0]?.a ?? '' + exercise.hang())).toBe('x'); }); ${FINE}`;
    const graded = await grade({ code: ONE + code, tests, limits });
    expect(graded.test('hangs').status).not.toBe('passed');
    expect(graded.test('fine').status).toBe('passed');
  });

  test('while the module loads ends every test', async () => {
    const graded = await grade({ code: 'for (;;);', tests: FINE, hidden: FINE, limits });
    expect(graded.statuses).toEqual(['timeout', 'timeout']);
    expect(graded.finished.verdict).toBe('timeout');
  });

  test('in test after test leaves the rest not run, once the time of the submission is over', async () => {
    const tests = Array.from({ length: 8 }, (_, n) => `test('t${n}', () => { exercise.hang(); });`).join(
      '\n',
    );
    const graded = await grade({
      code: 'export const hang = () => { for (;;); };',
      tests,
      limits: { entryMs: 200, wallMs: 500 },
    });
    expect(graded.statuses.slice(0, 2)).toEqual(['timeout', 'timeout']);
    expect(graded.statuses.at(-1)).toBe('not-run');
    expect(graded.of('test-started')).toHaveLength(
      graded.statuses.filter((status) => status !== 'not-run').length,
    );
    expect(graded.finished.limits.map(({ name }) => name)).toContain('wall-time');
  });
});

describe('too much', () => {
  test('memory ends the test that took it', async () => {
    const code = `${ONE} export const eat = () => { const all: unknown[] = []; for (;;) all.push({ n: all.length }); };`;
    const graded = await grade({
      code,
      tests: `test('eats', () => { exercise.eat(); }); ${FINE}`,
      limits: { entryMs: 20_000, wallMs: 30_000 },
    });
    expect(graded.statuses).toEqual(['memory', 'passed']);
    expect(graded.test('eats').message).toEqual({
      code: 'memory-limit',
      data: { max: 67_108_864, unit: 'bytes' },
    });
    expect(graded.finished.verdict).toBe('memory');
  });

  test('a smaller heap is the exercise’s to ask for', async () => {
    const code = `${ONE} export const eat = () => { const all: number[] = []; for (let n = 0; n < 4e6; n += 1) all.push(n + 0.5); return all.length; };`;
    const tests = `test('eats', () => { expect(exercise.eat()).toBe(4e6); }); ${FINE}`;
    const patient = { entryMs: 20_000, wallMs: 30_000 };
    const graded = await grade({ code, tests, limits: patient });
    expect(graded.statuses).toEqual(['passed', 'passed']);
    const small = await grade({ code, tests, limits: { ...patient, memoryBytes: 2 ** 23 } });
    expect(small.statuses).toEqual(['memory', 'passed']);
    expect(small.test('eats').message?.data).toEqual({ max: 2 ** 23, unit: 'bytes' });
  });

  test('crossings of the membrane', async () => {
    const code = `${ONE} export const many = (f: () => void) => { for (;;) f(); };`;
    const graded = await grade({
      code,
      tests: `test('many', () => { exercise.many(() => {}); }); ${FINE}`,
      limits: { membraneCalls: 300 },
    });
    expect(graded.statuses).toEqual(['failed', 'passed']);
    expect(graded.test('many').message).toEqual({
      code: 'membrane-limit',
      data: { max: 300, unit: 'count' },
    });
    expect(graded.finished.limits).toEqual([{ name: 'membrane-calls', max: 300, unit: 'count' }]);
  });

  test('steps of the loop', async () => {
    const code = `import { sleep } from '@yieldpoint/asyncio'; export const spin = async () => { for (;;) await sleep(0); };`;
    const graded = await grade({
      code,
      tests: `test('spins', async () => { await exercise.spin(); });`,
      limits: { loopSteps: 100 },
    });
    expect(graded.test('spins').message).toEqual({ code: 'loop-step-limit', data: { max: 100 } });
    expect(graded.finished.limits).toEqual([{ name: 'loop-steps', max: 100, unit: 'count' }]);
  });

  test('timers at once', async () => {
    const code = `export const arm = () => { for (;;) setTimeout(() => {}, 1000); };`;
    const graded = await grade({
      code,
      tests: `test('arms', async () => { exercise.arm(); });`,
      limits: { timers: 10 },
    });
    expect(graded.test('arms').message?.code).toBe('timer-limit');
  });

  test('output: lines are cut, then no more are shown', async () => {
    const code = `export const one = () => { console.log('汉'.repeat(100)); for (let i = 0; i < 100; i++) console.log('line ' + i); return 1; };`;
    const graded = await grade({ code, tests: FINE, limits: { outputItemBytes: 100, outputBytes: 500 } });
    const lines = graded.of('console');
    expect(lines[0]).toMatchObject({ text: '汉'.repeat(33), truncated: true });
    expect(lines[1]).toMatchObject({ text: 'line 0', truncated: false });
    expect(lines.length).toBeLessThan(20);
    expect(graded.finished).toMatchObject({
      verdict: 'passed',
      limits: [{ name: 'output', max: 500, unit: 'bytes' }],
    });
  });

  test('nesting of calls between the realms', async () => {
    const code = `export const deep = (f: (g: unknown) => unknown): unknown => f((g: any) => deep(g));`;
    const tests = `test('deep', () => { const f = (g) => g(f); exercise.deep(f); });`;
    const graded = await grade({ code, tests });
    expect(graded.test('deep').status).toBe('failed');
  });

  test('recursion is the submission’s own error', async () => {
    const code = `${ONE} export const down = (n: number): number => down(n + 1) + 1;`;
    const graded = await grade({ code, tests: `test('down', () => { exercise.down(0); }); ${FINE}` });
    expect(graded.test('down').message).toEqual({
      code: 'threw',
      data: { name: 'RangeError', message: 'Maximum call stack size exceeded' },
    });
    expect(graded.test('fine').status).toBe('passed');
  });
});

test('what never settles is told at once', async () => {
  const code = `export const never = () => new Promise(() => {});`;
  const graded = await grade({ code, tests: `test('never', async () => { await exercise.never(); });` });
  expect(graded.test('never').message?.code).toBe('never-settled');
});

test('a sleep of 28 days takes no time', async () => {
  const code = `export const long = () => new Promise((r) => setTimeout(() => r('awake'), 2 ** 31));`;
  const graded = await grade({
    code,
    tests: `test('long', async () => { expect(await exercise.long()).toBe('awake'); });`,
  });
  expect(graded.test('long')).toMatchObject({ status: 'passed', virtualSeconds: 2 ** 31 / 1000 });
});

test('a rejection that nobody handles ends nothing', async () => {
  const code = `${ONE} export const forget = () => { void Promise.reject(new Error('forgotten')); return 'fine'; };`;
  const tests = `test('forgets', async () => { expect(exercise.forget()).toBe('fine'); void Promise.reject(new Error('mine')); }); ${FINE}`;
  const graded = await grade({ code, tests });
  expect(graded.reasons).toEqual([]);
});

test('a trace of tasks with endless names stays short', async () => {
  const code = `import { createTask, sleep } from '@yieldpoint/asyncio';
    export const many = async () => { for (let n = 0; n < 200; n++) await createTask(sleep(0), { name: '\\u001b'.repeat(20_000) + n }); };`;
  const graded = await grade({ code, tests: `test('many', async () => { await exercise.many(); });` });
  expect(graded.statuses).toEqual(['passed']);
  expect(graded.of('trace')[0]?.events.length).toBeGreaterThan(100);
  expect(JSON.stringify(graded.events).length).toBeLessThan(DEFAULT_LIMITS.jobBytes);
});
