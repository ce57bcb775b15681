import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSandbox } from '../src/index.ts';
import type { GradableExercise, Sandbox } from '../src/index.ts';
import type { GradingEvent } from '@yieldpoint/protocol';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox({ workers: 1 });
});
afterAll(() => sandbox[Symbol.asyncDispose]());

const TESTS = `import { expect, test } from '@yieldpoint/testing';
import { one } from './exercise';
test('one', () => { expect(one()).toBe(1); });`;

const exercise = (version: string, tests = TESTS): GradableExercise => ({
  id: 'compiled',
  version,
  points: 1,
  files: ['exercise.ts'],
  tests: [{ file: 'one.test.ts', source: tests, hidden: false }],
  mistakes: [],
});

async function grade(of: GradableExercise, source: string) {
  const events: GradingEvent[] = [];
  const submission = { files: { 'exercise.ts': source }, seed: 1 };
  const outcome = await sandbox.grade(of, submission, (event) => events.push(event));
  return { outcome, events };
}

const ONE = 'export const one = () => 1;';

test('tests are compiled once per version of an exercise', async () => {
  const other = TESTS.replace('toBe(1)', 'toBe(2)');
  expect((await grade(exercise('a'), ONE)).outcome).toMatchObject({ verdict: 'passed' });
  expect((await grade(exercise('a', other), ONE)).outcome).toMatchObject({ verdict: 'passed' });
  expect((await grade(exercise('b', other), ONE)).outcome).toMatchObject({ verdict: 'failed' });
});

test.each([
  ['do not parse', 'test('],
  ['await outside of a test', `${TESTS}\nawait 1;`],
])('tests that %s are our fault, not the submission’s', async (_, tests) => {
  const { outcome } = await grade(exercise(tests, tests), ONE);
  expect(outcome).toEqual({ state: 'failed', code: 'worker-fault', willRetry: false });
  expect((await grade(exercise('a'), ONE)).outcome).toMatchObject({ verdict: 'passed' });
});

test('a source that does not parse is rejected with its places, and no worker sees it', async () => {
  const { events, outcome } = await grade(exercise('a'), 'const = 1');
  expect(outcome).toMatchObject({ state: 'finished', verdict: 'rejected', score: 0, maxScore: 1 });
  expect(events).toMatchObject([
    { type: 'started' },
    { type: 'rejected', diagnostics: [{ file: 'exercise.ts', line: 1, column: 7, code: 'syntax-error' }] },
    { type: 'finished', counts: { total: 0 }, advice: [] },
  ]);
});
