import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Sandbox } from '../src/index.ts';
import { puppetExercise, puppetSubmission, startPuppets, watch } from './support/puppet.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startPuppets();
});
afterAll(() => sandbox[Symbol.asyncDispose]());

const statuses = (events: Awaited<ReturnType<typeof watch>>['events']): unknown[] =>
  events.flatMap((event) =>
    event.type === 'test-finished' ? [[event.test, event.status, event.message?.code]] : [],
  );

test('a submission that passes says so, once, and last', async () => {
  const { events, outcome } = await watch(sandbox, "plan('a', 'b'); pass('a'); pass('b'); finish(2, 2)");
  expect(events.map((event) => event.type)).toEqual([
    'started',
    'plan',
    'test-started',
    'test-finished',
    'test-started',
    'test-finished',
    'finished',
  ]);
  expect(outcome).toEqual({ state: 'finished', verdict: 'passed', score: 10, maxScore: 10 });
});

test('an endless loop is killed; tests before it keep their result, those after it did not run', async () => {
  const { events, outcome } = await watch(sandbox, "plan('a', 'b', 'c'); pass('a'); start('b'); for (;;);");
  expect(statuses(events)).toEqual([
    ['a', 'passed', undefined],
    ['b', 'timeout', 'time-limit'],
    ['c', 'not-run', 'time-limit'],
  ]);
  expect(events.at(-1)).toMatchObject({
    type: 'finished',
    verdict: 'timeout',
    score: 0,
    counts: { total: 3, passed: 1, failed: 2 },
    limits: [{ name: 'wall-time', max: 400, unit: 'ms' }],
  });
  expect(outcome).toMatchObject({ verdict: 'timeout' });
});

test('when the supervisor itself is late, what the worker said in time counts', async () => {
  const program =
    "plan('a'); for (const end = Date.now() + 100; Date.now() < end; ); pass('a'); finish(1, 1)";
  const outcome = await sandbox.grade(puppetExercise, puppetSubmission(program), ({ type }) => {
    if (type !== 'plan') return;
    // Until long after the wall time nothing that the worker says is read.
    for (const end = performance.now() + 1500; performance.now() < end;);
  });
  expect(outcome).toMatchObject({ state: 'finished', verdict: 'passed' });
});

test('a loop while the module loads is a timeout without tests', async () => {
  const { outcome } = await watch(sandbox, 'for (;;);');
  expect(outcome).toMatchObject({ state: 'finished', verdict: 'timeout' });
});

test.each([
  ['aborts in V8', "'x'.repeat(2 ** 29 - 24).split('')"],
  ['grows a sparse array', 'const a = []; for (let i = 0; ; i += 1000) a[i % 4294967295] = i'],
  [
    'fills native memory',
    'const a = []; for (let i = 0; ; i++) a.push(new Intl.DateTimeFormat(["en", "de", "ar"][i % 3]))',
  ],
])('a program that %s ends with the verdict memory', async (_name, program) => {
  const { events, outcome } = await watch(sandbox, `plan('a', 'b'); start('a'); ${program}`, {
    limits: { wallMs: 20_000 },
  });
  expect(outcome).toMatchObject({ state: 'finished', verdict: 'memory' });
  expect(statuses(events)).toEqual([
    ['a', 'memory', 'memory-limit'],
    ['b', 'not-run', 'memory-limit'],
  ]);
});

test('more on the pipe than a job may send ends the job', async () => {
  const program = `plan('a'); start('a');
    for (;;) say({ type: 'console', test: 'a', level: 'log', text: 'x'.repeat(1000), time: 0, truncated: false })`;
  const { events, outcome } = await watch(sandbox, program, { limits: { wallMs: 20_000, jobBytes: 50_000 } });
  expect(outcome).toMatchObject({ state: 'finished', verdict: 'failed' });
  expect(events.filter((event) => event.type === 'console').length).toBeLessThan(50);
  expect(events.at(-1)).toMatchObject({ limits: [{ name: 'job-output', max: 50_000, unit: 'bytes' }] });
});

test('the next submission after each kill is graded', async () => {
  await watch(sandbox, 'for (;;);');
  const { outcome } = await watch(sandbox, "plan('a'); pass('a'); finish(1, 1)");
  expect(outcome).toMatchObject({ verdict: 'passed' });
});
