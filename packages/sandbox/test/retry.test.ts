import type { GradingEvent } from '@yieldpoint/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Sandbox } from '../src/index.ts';
import { puppetExercise, puppetSubmission, startPuppets, watch } from './support/puppet.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startPuppets({ workers: 2 });
});
afterAll(() => sandbox[Symbol.asyncDispose]());

const GOOD = `plan('a', 'b'); pass('a'); start('b');
  for (let i = 0; i < 1e6; i++); end('b', 'passed'); finish(2, 2)`;
const TOLD = [
  'started',
  'plan',
  'test-started',
  'test-finished',
  'test-started',
  'test-finished',
  'finished',
];

/** None of these is about time: a slow machine must not decide them. */
const PATIENT = { limits: { wallMs: 20_000 } };

/** A worker of the last test may have gone by itself. */
function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

test.each([1, 2, 3, 4, 5])(
  'workers killed from outside at event %i: nothing lost, nothing told twice',
  async (n) => {
    const events: GradingEvent[] = [];
    const { pids } = sandbox;
    const exercise = { ...puppetExercise, ...PATIENT };
    const outcome = await sandbox.grade(exercise, puppetSubmission(GOOD), (event) => {
      events.push(event);
      if (events.length === n) for (const pid of pids) killIfThere(pid);
    });
    expect(outcome).toMatchObject({ state: 'finished', verdict: 'passed' });
    expect(events.map((event) => event.type)).toEqual(TOLD);
  },
);

test('a crash in the code of a submission is tried once more, then it is out of memory', async () => {
  const { events, outcome } = await watch(
    sandbox,
    "plan('a', 'b'); pass('a'); start('b'); die('SIGSEGV'); for (;;);",
    PATIENT,
  );
  expect(outcome).toMatchObject({ state: 'finished', verdict: 'memory' });
  expect(events.map((event) => event.type)).toEqual(TOLD);
});

test('a worker that dies before it told the plan is not the doing of a submission', async () => {
  const { events, outcome } = await watch(sandbox, "die('SIGSEGV'); for (;;);", PATIENT);
  expect(outcome).toEqual({ state: 'failed', code: 'worker-lost', willRetry: true });
  expect(events.map((event) => event.type)).toEqual(['started', 'failed']);
});

test('a second run that contradicts the first is not graded, and may be tried again', async () => {
  const program =
    "const luck = Math.random(); plan('a' + luck); start('a' + luck); die('SIGSEGV'); for (;;);";
  const { events, outcome } = await watch(sandbox, program, PATIENT);
  expect(outcome).toEqual({ state: 'failed', code: 'grading-diverged', willRetry: true });
  expect(events.map((event) => event.type)).toEqual(['started', 'plan', 'test-started', 'failed']);
});

test('whoever always loses its worker is told so in the end', async () => {
  const { outcome } = await watch(sandbox, "plan('a'); die('SIGKILL'); for (;;);", PATIENT);
  expect(outcome).toEqual({ state: 'failed', code: 'worker-lost', willRetry: true });
});
