import { gradingEventSchema } from '@yieldpoint/protocol';
import { describe, expect, test } from 'vitest';
import { grade } from './grade.ts';

const ADD = 'export const add = (a: number, b: number) => a + b;';
const ADDS = `test('adds', () => { expect(exercise.add(1, 2)).toBe(3); });`;

describe('the events of one grading', () => {
  test('come in the order in which things happen, and are as the protocol says', async () => {
    const graded = await grade({
      code: `console.log('loading');\nexport const add = (a: number, b: number) => { console.log('adding'); return a + b; };`,
      tests: `${ADDS} test('waits', async () => { await asyncio.sleep(2); });`,
      hidden: `test('adds more', () => { expect(exercise.add(2, 2)).toBe(4); });`,
    });
    for (const event of graded.events) expect(gradingEventSchema.parse(event)).toEqual(event);
    expect(graded.events.map(({ type }) => type)).toEqual([
      'plan',
      'console',
      'test-started',
      'console',
      'trace',
      'test-finished',
      'test-started',
      'trace',
      'test-finished',
      'test-started',
      'test-finished',
      'finished',
    ]);
    expect(graded.of('plan')[0]?.tests).toEqual([
      { id: 'adds', name: 'adds', hidden: false },
      { id: 'waits', name: 'waits', hidden: false },
      { id: 'adds more', name: 'adds more', hidden: true },
    ]);
    expect(graded.printed).toEqual(['loading', 'adding']);
    expect(graded.of('console').map((line) => line.test)).toEqual([null, 'adds']);
    expect(graded.test('waits').virtualSeconds).toBe(2);
    expect(graded.finished).toMatchObject({
      verdict: 'passed',
      score: 10,
      counts: { total: 3, passed: 3, failed: 0, hidden: 1, hiddenPassed: 1 },
    });
  });

  test('show what a visible test compared, and of a hidden one only why it failed', async () => {
    const body = `expect(exercise.add(1, 2), ).toEqual({ secret: 'SECRET' });`;
    const graded = await grade({
      code: `export const add = (a: number, b: number) => { console.log('printed'); return 4; };`,
      tests: `test('visible', () => { ${body} });`,
      hidden: `test('hidden', () => { ${body} }); test('throws', () => { throw new Error('SECRET'); });`,
    });
    expect(graded.test('visible')).toMatchObject({
      status: 'failed',
      message: { code: 'assertion', data: { matcher: 'toEqual', negated: false } },
      actual: '4',
      position: { file: 'exercise.ts', line: 1, column: 14 },
    });
    expect(graded.test('visible').expected).toContain('SECRET');
    expect(graded.test('hidden')).toMatchObject({
      status: 'failed',
      message: { code: 'assertion', data: {} },
      expected: null,
      actual: null,
      diff: null,
      position: null,
      virtualSeconds: 0,
      realMs: 0,
    });
    const told = graded.events.filter((event) => 'test' in event && event.test !== 'visible');
    expect(JSON.stringify(told)).not.toMatch(/SECRET|printed/);
  });

  test('are the same again for the same seed, and others for another', async () => {
    const job = {
      code: `export const draw = () => Math.random(); export const now = () => [Date.now(), new Date().getTime(), performance.now(), new Intl.DateTimeFormat('en', { timeStyle: 'long' }).format()];`,
      tests: `test('t', () => { expect([exercise.draw(), exercise.draw(), random(), Math.random(), seed(), exercise.now()]).toBe(0); });`,
    };
    const [one, again, other] = [await grade(job), await grade(job), await grade({ ...job, seed: 8 })];
    expect(again.test('t').actual).toBe(one.test('t').actual);
    expect(other.test('t').actual).not.toBe(one.test('t').actual);
  });

  test('name two tests of one name apart', async () => {
    const graded = await grade({ code: ADD, tests: ADDS, hidden: ADDS });
    expect(graded.of('plan')[0]?.tests.map(({ id }) => id)).toEqual(['adds', 'adds (2)']);
    expect(graded.finished.verdict).toBe('passed');
  });

  test('tell about a mistake when exactly its tests failed', async () => {
    const message = { en: 'You subtract.', 'zh-CN': '你在做减法。' };
    const mistakes = [
      { name: 'subtracts', fails: ['b', 'a'], message },
      { name: 'less', fails: ['a'], message },
      { name: 'more', fails: ['a', 'b', 'c'], message },
    ];
    const tests = `
      test('a', () => { expect(exercise.add(1, 2)).toBe(3); });
      test('b', () => { expect(exercise.add(2, 2)).toBe(4); });
      test('c', () => { expect(exercise.add(2, 0)).toBe(2); });`;
    const graded = await grade({
      code: 'export const add = (a: number, b: number) => a - b;',
      tests,
      exercise: { mistakes },
    });
    expect(graded.finished.advice).toEqual([{ mistake: 'subtracts', message }]);
    expect(graded.finished).toMatchObject({ verdict: 'failed', score: 0 });
  });
});

describe('a submission that can’t run', () => {
  test.each([
    ['does not parse', 'export const = 1;', { code: 'syntax-error', line: 1, column: 14 }],
    ['imports what is not there', `\nimport x from 'node:fs'; x();`, { code: 'import-not-found', line: 2 }],
    [
      'imports a name that is not there',
      `import { sleeep } from '@yieldpoint/asyncio'; sleeep();`,
      { code: 'import-not-found', line: 1, column: 10 },
    ],
    [
      'imports what would steer the loop',
      `import { setEventLoopPolicy as s } from '@yieldpoint/asyncio'; s();`,
      { code: 'import-not-found' },
    ],
  ])('%s: it is rejected, with the place', async (_, code, diagnostic) => {
    const graded = await grade({ code, tests: ADDS });
    expect(graded.events.map(({ type }) => type)).toEqual(['rejected']);
    expect(graded.of('rejected')[0]?.diagnostics[0]).toMatchObject({ file: 'exercise.ts', ...diagnostic });
  });

  test('requires what is not there: an error where it runs, which it may catch', async () => {
    const caught = `let add = null; try { require('process') } catch { add = (a, b) => a + b } exports.add = add;`;
    expect((await grade({ code: caught, tests: ADDS })).statuses).toEqual(['passed']);
    const graded = await grade({ code: `const a = 1; require('process');`, tests: ADDS });
    expect(graded.test('adds')).toMatchObject({
      message: { code: 'load-error', data: { message: "There is no module 'process' here." } },
      position: { file: 'exercise.ts', line: 1, column: 14 },
    });
  });

  test('throws while it loads: every test says so, with the place', async () => {
    const graded = await grade({
      code: `const x: any = null;\nexport const add = x.y.z;`,
      tests: ADDS,
      hidden: `test('h', () => {});`,
    });
    expect(graded.statuses).toEqual(['failed', 'failed']);
    expect(graded.test('adds')).toMatchObject({
      message: { code: 'load-error', data: { name: 'TypeError' } },
      position: { file: 'exercise.ts', line: 2, column: 22 },
    });
    expect(graded.test('h').message).toEqual({ code: 'load-error', data: {} });
  });

  test('lacks an export: only the tests that use it fail', async () => {
    const graded = await grade({ code: ADD, tests: `${ADDS} test('other', () => { exercise.other(); });` });
    expect(graded.statuses).toEqual(['passed', 'failed']);
    expect(graded.test('other').message).toEqual({ code: 'missing-export', data: { name: 'other' } });
  });
});

describe('several files', () => {
  test('may pass on what they import with `export *`', async () => {
    const graded = await grade({
      code: {
        'exercise.ts': `import { add as sum } from './helper'; export const add = sum;`,
        'helper.ts': `export * from './support.ts'; export const other = 1;`,
      },
      exercise: { support: { 'support.ts': ADD } },
      tests: ADDS,
    });
    expect(graded.statuses).toEqual(['passed']);
  });

  test('import each other; the exercise’s own can’t be replaced', async () => {
    const graded = await grade({
      code: {
        'exercise.ts': `import { twice } from './helper'; import { LIMIT } from './support.ts'; export const add = (a: number, b: number) => twice(a) - a + b + LIMIT;`,
        'helper.ts': `export const twice = (n: number) => 2 * n;`,
        'support.ts': `export const LIMIT = 100;`,
      },
      tests: ADDS,
      exercise: { support: { 'support.ts': 'export const LIMIT = 0;' } },
    });
    expect(graded.reasons).toEqual([]);
  });

  test('errors in any of them point into it', async () => {
    const graded = await grade({
      code: {
        'exercise.ts': `import { boom } from './helper'; export const add = () => boom();`,
        'helper.ts': `interface Unused {}\n\nexport function boom(): number {\n  throw new Error('boom');\n}`,
      },
      tests: ADDS,
    });
    expect(graded.test('adds').position).toEqual({ file: 'helper.ts', line: 4, column: 9 });
  });
});

test('top-level await runs before the tests', async () => {
  const graded = await grade({
    code: `import { sleep } from '@yieldpoint/asyncio'; await sleep(3600); export const add = (a: number, b: number) => a + b;`,
    tests: ADDS,
  });
  expect(graded.reasons).toEqual([]);
});

test('each test has a loop of its own: what one leaves behind, the next does not see', async () => {
  const graded = await grade({
    code: `
      import { createTask, sleep, allTasks, getRunningLoop } from '@yieldpoint/asyncio';
      export const log: string[] = [];
      export const read = () => log;
      export const leave = () => { createTask((async () => { try { await sleep(9); log.push('ran'); } finally { log.push('cleaned'); } })()); setInterval(() => log.push('tick'), 1000); };
      export const count = () => [allTasks().size, getRunningLoop().time()];`,
    tests: `
      test('leaves', async () => { exercise.leave(); await asyncio.sleep(2.5); expect(exercise.read()).toEqual(['tick', 'tick']); });
      test('is alone', async () => { await asyncio.sleep(20); expect(exercise.read()).toEqual(['tick', 'tick', 'cleaned']); expect(exercise.count()).toEqual([1, 20]); });`,
  });
  expect(graded.reasons).toEqual([]);
});

test('the clock of the room is not to be seen', async () => {
  const graded = await grade({
    code: `
      import { sleep } from '@yieldpoint/asyncio';
      const parts = () => new Intl.DateTimeFormat('en', { minute: 'numeric', second: 'numeric', timeZone: 'UTC' });
      export const clock = () => [Date.now(), +new Date(), performance.now(), Date().slice(0, 24), parts().format(), parts().formatToParts().length, new Date(5).getTime()];
      export const later = async () => { await sleep(1.5); return clock(); };`,
    tests: `test('t', async () => {
      const start = Date.UTC(2026, 0, 1);
      expect(exercise.clock()).toEqual([start, start, 0, 'Thu Jan 01 2026 00:00:00', '00:00', 3, 5]);
      expect(await exercise.later()).toEqual([start + 1500, start + 1500, 1500, 'Thu Jan 01 2026 00:00:01', '00:01', 3, 5]);
      expect(Date.now()).toBe(start + 1500);
      expect(new Date() instanceof Date && exercise.clock()[0] === Date.now()).toBe(true);
    });`,
  });
  expect(graded.reasons).toEqual([]);
});

test('long traces are told by their end, and the more there are the less of each', async () => {
  const tests = Array.from(
    { length: 12 },
    (_, n) => `test('t${n}', async () => { await exercise.spin(); });`,
  ).join('\n');
  const code = `import { sleep } from '@yieldpoint/asyncio'; export const spin = async () => { for (let i = 0; i < 400; i++) await sleep(0.1); };`;
  const traces = (await grade({ code, tests })).of('trace');
  expect(traces[0]?.events).toHaveLength(500);
  expect(traces[0]?.events.at(-1)?.type).toBe('task-done');
  expect(traces.every(({ events, dropped }) => events.length > 0 && dropped > 0)).toBe(true);
  expect(traces.reduce((sum, { events }) => sum + events.length, 0)).toBeLessThanOrEqual(2_000);
});

test('every method of other consoles can be called', async () => {
  const code = `console.table([{ a: 1 }]); console.group('inside'); console.groupEnd(); console.time('t'); console.timeEnd('t');
    console.count(); console.assert(true, 'holds'); console.assert(false, 'broken', { n: 1 }); console.dir({ b: 2 });`;
  const graded = await grade({ code });
  expect(graded.printed).toEqual(['[{ a: 1 }]', 'inside', 'Assertion failed: broken { n: 1 }', '{ b: 2 }']);
});

test('events of the loop say where in the submission they happened, and nowhere else', async () => {
  const code = {
    'exercise.ts': `import { createTask, sleep } from '@yieldpoint/asyncio';
import { nap } from './nap';
export async function main() {
  const task = createTask(nap());
  await sleep(2);
  await task;
}`,
    'nap.ts': `import { sleep } from '@yieldpoint/asyncio';
export async function nap() {

  await sleep(1);
}`,
  };
  const tests = `test('it', async () => { await asyncio.sleep(1); await asyncio.createTask(exercise.main()); await asyncio.sleep(1); });`;
  const [trace] = (await grade({ code, tests })).of('trace');
  const places = trace?.events.flatMap((event) =>
    'at' in event && event.at ? [`${event.type} ${event.at.file}:${event.at.line}:${event.at.column}`] : [],
  );
  expect(places).toEqual([
    'task-created exercise.ts:4:16',
    'step-ended exercise.ts:5:9',
    'step-ended nap.ts:4:9',
  ]);
});
