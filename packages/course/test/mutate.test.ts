import { join } from 'node:path';
import { createSandbox } from '@yieldpoint/sandbox';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadExercise } from '../src/load/exercise.ts';
import { mutate, SolutionFailsError, type Mutation } from '../src/mutate/mutate.ts';
import { measured, readScores, writeScores } from '../src/mutate/scores.ts';
import { course } from './command.ts';
import { change, exerciseFolder, type Change } from './fixture.ts';

/** Nothing tests what it does with less than no time, and its loop ends only as long as it counts down. */
const solution = `import { sleep } from '@yieldpoint/asyncio';

export async function later<T>(seconds: number, value: T): Promise<T> {
  if (seconds < 0) return value;
  let left = seconds;
  while (left > 0) left -= 1;
  await sleep(seconds - left);
  return value;
}
`;

const marks = `mutation:
  equivalent:
    - from: "if (seconds < 0)   return value;"
      to: "if (seconds <= 0) return value;"
      why: No time is over at once either way.
    - { from: gone, to: away, why: It was here once. }
`;

async function mutation(changes: Record<string, Change>): Promise<Mutation> {
  await using sandbox = await createSandbox({ workers: 1 });
  await using folder = await exerciseFolder({ 'solution/exercise.ts': solution, ...changes });
  return await mutate(sandbox, await loadExercise(folder.path, { strict: true }), [1]);
}

describe('mutate', () => {
  let found: Mutation;
  beforeAll(async () => {
    found = await mutation({ 'exercise.yaml': (text) => text + marks });
  });
  const fateOf = (to: string) => found.mutants.find((mutant) => mutant.to === to);

  test('a fault that a test notices is killed by the first that does', () => {
    const missed = { status: 'killed', killedBy: 'does not come back early', line: 7, mutator: 'await' };
    expect(fateOf('sleep(seconds - left);')).toMatchObject(missed);
    expect(fateOf('return;')).toMatchObject({ status: 'killed', killedBy: 'gives the value back' });
    expect(fateOf('if (true) return value;')).toMatchObject({ status: 'killed' });
  });

  test('a fault that no test notices survives', () => {
    expect(fateOf('if (false) return value;')).toMatchObject({ status: 'survived', killedBy: null });
  });

  test('a mutant that never ends is told apart', () => {
    expect(fateOf('while (left > 0) left += 1;')).toMatchObject({ status: 'timed-out' });
  });

  test('a survivor that its author has marked is not counted; a mark that nobody meets is told', () => {
    expect(fateOf('if (seconds <= 0) return value;')).toMatchObject({ status: 'equivalent' });
    expect(found.unmet).toMatchObject([{ from: 'gone' }]);
  });

  test('the score is the part of those that count which were noticed', () => {
    const { counts, mutants, score } = found;
    expect(counts).toMatchObject({ equivalent: 1, 'not-compiled': 0 });
    const all = mutants.length - 1;
    expect(score).toBeCloseTo((100 * (all - counts.survived)) / all);
    expect(score).toBeLessThan(100);
  });
});

test('without a solution that passes there is nothing to measure', async () => {
  const broken = { 'solution/exercise.ts': solution.replace('seconds - left', '0') };
  await expect(mutation(broken)).rejects.toThrow(SolutionFailsError);
});

test('the command: survivors as diffs, one line of JSON, exit code by the floor, a record', async () => {
  await using folder = await exerciseFolder({
    'solution/exercise.ts': (text) => text.replace('sleep(seconds)', 'sleep(seconds + 0)'),
  });
  const command = ['mutate', folder.path, '--seeds', '1'];
  const high = await course([...command, '--floor', '100']);
  expect(high.code).toBe(1);
  expect(high.stdout).toMatch(/✗ later: [\d.]+ % \(floor 100 %\); \d+ killed, 0 timed out, 1 survived;/);
  expect(high.stdout).toMatch(/solution\/exercise\.ts:5 arithmetic\n--- solution\/exercise\.ts\n/);
  expect(high.stdout).toContain('\n-  await sleep(seconds + 0);\n+  await sleep(seconds - 0);\n');

  const record = join(folder.path, 'scores.yaml');
  const other = { score: 99, of: '0123456789abcdef' };
  await writeScores(record, { other });
  const low = await course([...command, '--floor', '10', '--json', '--record', record]);
  expect(low.code).toBe(0);
  const [line, ...rest] = low.stdout.trimEnd().split('\n');
  expect(rest).toEqual([]);
  expect(JSON.parse(line ?? '')).toMatchObject({ exercise: 'later', floor: 10, mutants: expect.any(Array) });
  const of = measured(await loadExercise(folder.path, { strict: true }));
  expect(await readScores(record)).toEqual({ other, later: { score: expect.any(Number), of } });

  const broken = (text: string) => text.replace('return value', 'return null as never');
  await change(folder.path, { 'solution/exercise.ts': broken });
  const failing = await course([...command, '--json']);
  expect([failing.code, failing.stdout]).toEqual([2, '']);
  expect(failing.stderr).toMatch(/^The solution of `later` does not pass: gives the value back/);

  const nowhere = await course(['mutate', join(folder.path, 'nowhere')]);
  expect([nowhere.code, nowhere.stderr]).toEqual([2, expect.stringContaining('no-such-folder')]);
});
