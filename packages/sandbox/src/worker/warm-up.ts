import type { Job } from '../job.ts';
import { DEFAULT_LIMITS } from '../limits.ts';
import type { WarmSession } from './serve.ts';

const EXERCISE = `import { sleep } from '@yieldpoint/asyncio';
export async function late<T>(value: T, seconds = 1): Promise<T> {
  await sleep(seconds);
  return value;
}`;

const TESTS = `import { expect, test } from '@yieldpoint/testing';
import { late } from './exercise';
test('is late', async () => {
  expect(await late(1)).toBe(1);
});
test('is not what it should be', async () => {
  expect(await late({ a: [1] })).toEqual({ a: [2] });
});`;

const job: Job = {
  exercise: {
    id: 'warm-up',
    version: '1',
    points: 1,
    files: ['exercise.ts'],
    tests: [{ file: 'warm-up.test.ts', source: TESTS, hidden: false }],
    mistakes: [],
  },
  submission: { files: { 'exercise.ts': EXERCISE }, seed: 1 },
  limits: DEFAULT_LIMITS,
};

/**
 * Grades a submission of our own before the first real one: a first run costs several times as much as a later
 * one, and no learner should be the one to pay for it.
 */
export async function warmUp(session: WarmSession): Promise<void> {
  await session.run(job, () => {});
  session.dispose();
}
