import { spawnSync } from 'node:child_process';
import { mkdtempDisposableSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('fixtures', import.meta.url));
const vitest = fileURLToPath(new URL('../vitest.mjs', import.meta.resolve('vitest')));

interface Report {
  success: boolean;
  numPassedTests: number;
  testResults: { message: string; assertionResults: { failureMessages: string[] }[] }[];
}

/** Runs the fixture's tests as a person would, in a process of their own. */
function runAgainst(target: string | undefined): Report {
  const { VITEST: _, ...inherited } = process.env;
  const env = { ...inherited, ...(target !== undefined && { YIELDPOINT_TARGET: target }) };
  using folder = mkdtempDisposableSync(join(tmpdir(), 'yieldpoint-'));
  const report = join(folder.path, 'report.json');
  spawnSync(process.execPath, [vitest, 'run', '--root', root, '--reporter=json', '--outputFile', report], {
    env,
  });
  return JSON.parse(readFileSync(report, 'utf8')) as Report;
}

test('tests find the solution, and async is lowered', () => {
  expect(runAgainst(undefined)).toMatchObject({ success: true, numPassedTests: 1 });
});

test('another target is taken, whatever ran before', () => {
  const { success, testResults } = runAgainst('starter');
  expect(success).toBe(false);
  expect(testResults[0]?.assertionResults[0]?.failureMessages[0]).toContain('expected 21 to be 42');
});

test('what does not compile says where', () => {
  const { success, testResults } = runAgainst('mistakes/decorated');
  expect(success).toBe(false);
  expect(testResults[0]?.message).toMatch(/Decorators are not part of this dialect/);
});

test('an error in a lowered async function names its line and column of the TypeScript', () => {
  const { testResults } = runAgainst('mistakes/throwing');
  const [stack = ''] = testResults[0]?.assertionResults[0]?.failureMessages ?? [];
  const source = readFileSync(join(root, 'course/01-first/mistakes/throwing/exercise.ts'), 'utf8');
  const frames = [...stack.matchAll(/mistakes\/throwing\/exercise\.ts:(\d+):(\d+)/g)];
  expect(stack).toContain('RangeError: 😀 no such level');
  expect(frames.map(([, line, column]) => textAt(source, Number(line), Number(column)))).toEqual([
    'new RangeError(名);',
  ]);
});

/** What stands at a place, counted from 1, to the end of its line. */
function textAt(source: string, line: number, column: number): string | undefined {
  return source.split('\n')[line - 1]?.slice(column - 1);
}
