import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { submissionEventSchema, type SubmissionEvent } from '@yieldpoint/protocol';
import { describe, expect, test } from 'vitest';
import { loadExercise } from '../src/index.ts';
import { course, main } from './command.ts';
import { change, exerciseFolder, patient, temporaryFolder } from './fixture.ts';

const exercises = fileURLToPath(new URL('../../../exercises/', import.meta.url));
const together = join(exercises, '06-tasks/01-start-together');

function events(stdout: string): SubmissionEvent[] {
  const lines = stdout.split('\n');
  expect(lines.pop()).toBe('');
  return lines.map((line) => {
    const event: unknown = JSON.parse(line);
    expect(submissionEventSchema.parse(event)).toEqual(event);
    return event as SubmissionEvent;
  });
}

describe('grade --json', () => {
  test('the solution: whole history, every line an event of the protocol, exit code 0', async () => {
    const { code, stdout, stderr } = await course([
      'grade',
      together,
      join(together, 'solution/exercise.ts'),
      '--json',
    ]);
    const history = events(stdout);
    expect([code, stderr]).toEqual([0, '']);
    expect(history.map(({ seq }) => seq)).toEqual(history.map((_, index) => index + 1));
    expect(new Set(history.map(({ submission, attempt }) => `${submission} ${attempt}`)).size).toBe(1);
    expect(history.slice(0, 3).map(({ type }) => type)).toEqual(['queued', 'started', 'plan']);
    expect(history.at(-1)).toMatchObject({
      type: 'finished',
      verdict: 'passed',
      score: 10,
      maxScore: 10,
      advice: [],
    });
  });

  test('the starter: exit code 1', async () => {
    const { code, stdout } = await course([
      'grade',
      together,
      join(together, 'starter/exercise.ts'),
      '--json',
    ]);
    expect(code).toBe(1);
    expect(events(stdout).at(-1)).toMatchObject({ type: 'finished', verdict: 'failed' });
  });

  test('garbage: rejected with positions, exit code 1', async () => {
    await using folder = await temporaryFolder();
    await writeFile(join(folder.path, 'garbage.txt'), 'export const x = 1;\n\nfunction (((\n');
    const { code, stdout } = await course(['grade', together, join(folder.path, 'garbage.txt'), '--json']);
    const history = events(stdout);
    expect(code).toBe(1);
    expect(history.map(({ type }) => type)).toEqual(['queued', 'started', 'rejected', 'finished']);
    const { diagnostics } = history[2] as Extract<SubmissionEvent, { type: 'rejected' }>;
    expect(diagnostics[0]).toMatchObject({ file: 'exercise.ts', line: 3, column: 10 });
    expect(history[3]).toMatchObject({ verdict: 'rejected', score: 0 });
  });

  test('a known mistake: its advice is in the last event', async () => {
    const file = join(together, 'mistakes/one-by-one/exercise.ts');
    const { code, stdout } = await course(['grade', together, file, '--json', '--seed', '7']);
    expect(code).toBe(1);
    expect(events(stdout).at(-1)).toMatchObject({ advice: [{ mistake: 'one-by-one' }] });
  });

  test('an endless loop: timeout, exit code 1, and nothing of hidden tests is told', async () => {
    await using folder = await temporaryFolder();
    await writeFile(join(folder.path, 'a.ts'), 'export async function together() { for (;;); }');
    const { code, stdout } = await course(['grade', together, join(folder.path, 'a.ts'), '--json']);
    const history = events(stdout);
    expect(code).toBe(1);
    expect(history.at(-1)).toMatchObject({ verdict: 'timeout' });
    const hidden = history
      .flatMap((event) => (event.type === 'plan' ? event.tests : []))
      .filter((one) => one.hidden);
    for (const event of history) {
      if (event.type !== 'test-finished' || !hidden.some(({ id }) => id === event.test)) continue;
      expect(event).toMatchObject({ expected: null, actual: null, diff: null });
    }
  });

  test('the same source has the same seed, and so the same history', async () => {
    const file = join(together, 'mistakes/in-order-of-completion/exercise.ts');
    const bare = async () =>
      events((await course(['grade', together, file, '--json'])).stdout).map((event) => {
        const { submission: _s, at: _a, ...rest } = event;
        return 'realMs' in rest ? { ...rest, realMs: 0 } : rest;
      });
    expect(await bare()).toEqual(await bare());
  });

  test('a reader that stops early does not change the exit code', async () => {
    const args = [main, 'grade', together, join(together, 'starter/exercise.ts'), '--json'];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    child.stdout.destroy();
    expect(await once(child, 'exit')).toEqual([1, null]);
  });

  test('a submission may come through a pipe', async () => {
    const env = { ...process.env, NODE: process.execPath, MAIN: main, EXERCISE: together };
    const command = 'cat "$EXERCISE/solution/exercise.ts" | "$NODE" "$MAIN" grade "$EXERCISE" /dev/stdin';
    const child = spawn('/bin/sh', ['-c', command], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  test('an exercise that it has never seen, with next to nothing in it', async () => {
    await using folder = await exerciseFolder({
      'exercise.yaml': null,
      'prompt.en.md': null,
      'prompt.zh-CN.md': null,
      'hints.en.md': null,
      'hints.zh-CN.md': null,
      mistakes: null,
      starter: null,
      'tests/texts.zh-CN.yaml': null,
    });
    const { code, stdout } = await course([
      'grade',
      folder.path,
      join(folder.path, 'solution/exercise.ts'),
      '--json',
    ]);
    expect(code).toBe(0);
    expect(events(stdout).at(-1)).toMatchObject({ verdict: 'passed', counts: { total: 4, hidden: 1 } });
  });
});

describe('grade: not gradable is exit code 2 with a reason, and nothing on stdout', () => {
  test.each<[string, (folder: string) => string[], string]>([
    ['no such exercise', (folder) => [join(folder, 'nowhere'), 'x.ts'], 'no-such-folder'],
    ['no tests', (folder) => [folder, join(folder, 'a.ts')], 'no-tests'],
    ['no such submission', (folder) => [together, join(folder, 'nothing.ts')], 'no-such-submission'],
    ['not UTF-8', (folder) => [together, join(folder, 'latin1.ts')], 'not-utf8'],
    ['over 64 KB', (folder) => [together, join(folder, 'large.ts')], 'too-large'],
    ['no submission named', () => [together], "missing required argument 'submission'"],
  ])('%s', async (_, args, reason) => {
    await using folder = await temporaryFolder();
    await writeFile(join(folder.path, 'a.ts'), '');
    await writeFile(join(folder.path, 'latin1.ts'), Uint8Array.of(0x2f, 0x2f, 0xe9));
    await writeFile(join(folder.path, 'large.ts'), `//${'x'.repeat(64 * 1024)}`);
    const { code, stdout, stderr } = await course(['grade', ...args(folder.path), '--json']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(reason);
    expect(stderr).not.toContain('    at ');
  });
});

describe('grade: the report for people', () => {
  test('in English, with the difference and the place', async () => {
    const { code, stdout } = await course([
      'grade',
      together,
      join(together, 'mistakes/errors-among-results/exercise.ts'),
    ]);
    expect(code).toBe(1);
    expect(stdout).toContain('✗ throws the error of a job that fails failed');
    expect(stdout).toContain('A failed job is not a result');
    expect(stdout).toMatch(/\nFailed: 9 of 11 tests, [\d.]+ of 10 points\n/);
    expect(stdout).toContain('the errors lie among the results');
  });

  test('in Chinese, as the terminal says', async () => {
    const file = join(together, 'mistakes/errors-among-results/exercise.ts');
    const { stdout } = await course(['grade', together, file], { LANG: 'zh_CN.UTF-8' });
    expect(stdout).toContain('✗ 作业失败时抛出它的错误 未通过');
    expect(stdout).toContain('失败的作业不是结果');
    expect(stdout).toContain('错误会作为普通的值混在结果里');
  });
});

test('check: a table, figures, every fault, exit code 1', async () => {
  await using folder = await exerciseFolder({ 'hints.en.md': null });
  const { code, stdout } = await course(['check', folder.path, '--seeds', '1']);
  expect(code).toBe(1);
  expect(stdout).toMatch(/✗ {2}later/);
  expect(stdout).toContain('missing-file: The file is missing.');
  expect(stdout).toContain('docs/instructors.md');
});

test('new --kind: an exercise of this kind, with a name of its own', async () => {
  await using folder = await temporaryFolder();
  expect(await course(['new', 'first', '--kind', 'predict', '--in', folder.path])).toMatchObject({ code: 0 });
  const { exercise } = await loadExercise(join(folder.path, '01-first'), { strict: true });
  expect(exercise).toMatchObject({ id: 'first', kind: 'predict' });
});

test('new: a kind that there is not', async () => {
  const { code, stderr } = await course(['new', 'first', '--kind', 'guess']);
  expect([code, stderr]).toEqual([2, expect.stringContaining('implement, find-bug, break-it, predict')]);
});

test('new: an exercise that passes check, numbered after its neighbours', async () => {
  await using folder = await temporaryFolder();
  await cp(together, join(folder.path, '01-start-together'), { recursive: true });
  const made = await course(['new', 'limit-the-rate', '--in', folder.path]);
  expect(made.code).toBe(0);
  expect(await readdir(folder.path)).toContain('02-limit-the-rate');
  const path = join(folder.path, '02-limit-the-rate');
  expect(await readFile(join(path, 'exercise.yaml'), 'utf8')).toMatch(/^id: limit-the-rate$/m);
  await change(path, patient);
  expect(await course(['check', path, '--seeds', '2'])).toMatchObject({ code: 0 });
  const again = await course(['new', 'limit-the-rate', '--in', folder.path]);
  expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('folder-exists')]);
  const odd = await course(['new', 'Limit The Rate', '--in', folder.path]);
  expect([odd.code, odd.stderr]).toEqual([2, expect.stringContaining('folder-name')]);
});

test('preview: the prompt and the names of the tests', async () => {
  const { code, stdout } = await course(['preview', together, '--locale', 'zh-CN']);
  expect(code).toBe(0);
  expect(stdout).toContain('一起开始，一起结束');
  expect(stdout).toContain('## 要实现什么');
  expect(stdout).toContain('○ 总时间等于最慢的作业');
  expect(stdout).toContain('◌ 每个作业都有自己的任务');
});
