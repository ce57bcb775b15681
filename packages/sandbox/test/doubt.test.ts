import type { GradingEvent } from '@yieldpoint/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Sandbox } from '../src/index.ts';
import { puppetExercise, puppetSubmission, startPuppets, watch } from './support/puppet.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startPuppets();
});
afterAll(() => sandbox[Symbol.asyncDispose]());

describe('what a worker of ours would not say is our fault, and never a pass', () => {
  test.each([
    ['no JSON', "write('{\\n')"],
    ['an unknown message', 'write(\'{"type":"pass"}\\n\')'],
    ['a second hello', 'write(\'{"type":"ready"}\\n\')'],
    ["another job's event", 'write(\'{"type":"event","id":999999,"event":{"type":"plan","tests":[]}}\\n\')'],
    ['an event with a wrong field', "say({ type: 'plan', tests: 'all' })"],
    ['a failure of ours', "say({ type: 'failed', code: 'cancelled', willRetry: false })"],
    ['two plans', "plan('a'); plan('b')"],
    ['one test id twice', "plan('a', 'a')"],
    ['an unplanned test', "plan('a'); start('b')"],
    ['two tests at once', "plan('a', 'b'); start('a'); start('b')"],
    ['a pass without a start', "plan('a'); end('a', 'passed')"],
    ['a pass with a message', "plan('a'); start('a'); end('a', 'passed', 'threw')"],
    ['an end with tests open', "plan('a', 'b'); pass('a'); finish(1, 1)"],
    ['a count too high', "plan('a', 'b'); pass('a'); start('b'); end('b', 'failed', 'threw'); finish(2, 2)"],
    ['a pass of nothing', 'plan(); finish(0, 0)'],
    [
      'output of a hidden test',
      hidden("say({ type: 'console', test: 'h', level: 'log', text: 'leak', time: 0, truncated: false })"),
    ],
    ['a plan after a rejection', "say({ type: 'rejected', diagnostics: [] }); plan('a')"],
    ['the end without an end', "plan('a'); pass('a')"],
  ])('%s', async (_name, program) => {
    const { events, outcome } = await watch(sandbox, program);
    expect(outcome).toEqual({ state: 'failed', code: 'worker-fault', willRetry: false });
    expect(events.filter((event) => event.type === 'finished' || event.type === 'failed')).toHaveLength(1);
    expect(events.at(-1)?.type).toBe('failed');
  });
});

test('of a hidden test a worker can tell its status and a code, whatever it says', async () => {
  const leak = { name: 'SECRET' };
  const program = hidden(
    `say(${JSON.stringify({
      type: 'test-finished',
      test: 'h',
      status: 'failed',
      message: { code: 'threw', data: leak },
      expected: 'SECRET',
      actual: 'SECRET',
      diff: [{ sign: '+', text: 'SECRET' }],
      position: { file: 'SECRET', line: 42, column: 42 },
      virtualSeconds: 42,
      realMs: 42,
      ...leak,
    })}); say(${JSON.stringify({
      type: 'finished',
      verdict: 'failed',
      score: 0,
      maxScore: 10,
      counts: { total: 1, passed: 0, failed: 1, hidden: 1, hiddenPassed: 0 },
      limits: [],
      advice: [],
    })})`,
  );
  const { events, outcome } = await watch(sandbox, program);
  expect(outcome).toMatchObject({ state: 'finished', verdict: 'failed' });
  expect(JSON.stringify(events)).not.toMatch(/SECRET|42/);
});

test('a line without end does not fill our memory', async () => {
  const { outcome } = await watch(sandbox, "const part = 'x'.repeat(1 << 20); for (;;) write(part)", {
    limits: { wallMs: 20_000 },
  });
  expect(outcome).toMatchObject({ state: 'failed', code: 'worker-fault' });
});

test('an exit code of 0 is no pass', async () => {
  const { outcome } = await watch(sandbox, "plan('a'); pass('a'); exit(0)");
  expect(outcome).not.toMatchObject({ verdict: 'passed' });
});

test('words after the end change nothing, and cost the worker its job', async () => {
  const before = new Set(sandbox.pids);
  const { events, outcome } = await watch(
    sandbox,
    "plan('a'); start('a'); end('a', 'failed', 'threw'); finish(0, 1); plan('b'); finish(1, 1)",
  );
  expect(outcome).toMatchObject({ verdict: 'failed' });
  expect(events.at(-1)?.type).toBe('finished');
  const next = await watch(sandbox, "plan('a'); pass('a'); finish(1, 1)");
  expect(next.outcome).toMatchObject({ verdict: 'passed' });
  expect(sandbox.pids.some((pid) => !before.has(pid))).toBe(true);
});

test('stderr is kept out of memory and out of events', async () => {
  const program =
    "for (let i = 0; i < 200; i++) warn('SECRET'.repeat(1000)); plan('a'); pass('a'); finish(1, 1)";
  const { events, outcome } = await watch(sandbox, program);
  expect(outcome).toMatchObject({ verdict: 'passed' });
  expect(JSON.stringify(events)).not.toContain('SECRET');
});

test('a listener that is slow loses no event', async () => {
  const program = `plan('a'); start('a'); for (let i = 0; i < 400; i++)
    say({ type: 'console', test: 'a', level: 'log', text: i + 'x'.repeat(1000), time: 0, truncated: false });
    end('a', 'passed'); finish(1, 1)`;
  const seen: GradingEvent[] = [];
  const exercise = { ...puppetExercise, limits: { wallMs: 20_000 } };
  await sandbox.grade(exercise, puppetSubmission(program), (event) => {
    if (event.type === 'test-started') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    seen.push(event);
  });
  expect(seen.filter((event) => event.type === 'console')).toHaveLength(400);
  expect(seen.at(-1)).toMatchObject({ type: 'finished', verdict: 'passed' });
});

function hidden(program: string): string {
  return `say({ type: 'plan', tests: [{ id: 'h', name: 'h', hidden: true }] }); start('h'); ${program}`;
}
