import { spawnSync } from 'node:child_process';
import { mkdtempDisposableSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

interface Report {
  testResults: { assertionResults: { fullName: string; status: string; failureMessages: string[] }[] }[];
}

/** Runs the fixture as a person would, in a process of its own. */
function runFixture(): Report {
  const root = fileURLToPath(new URL('fixtures', import.meta.url));
  const vitest = fileURLToPath(new URL('../vitest.mjs', import.meta.resolve('vitest')));
  const { VITEST: _, ...env } = process.env;
  using folder = mkdtempDisposableSync(join(tmpdir(), 'yieldpoint-'));
  const report = join(folder.path, 'report.json');
  const args = [vitest, 'run', '--root', root, '--reporter=json', '--outputFile', report];
  spawnSync(process.execPath, args, { env: { ...env, YIELDPOINT_SEED: '7' } });
  return JSON.parse(readFileSync(report, 'utf8')) as Report;
}

test('tests written with our test() run under plain vitest', () => {
  const results = runFixture().testResults[0]?.assertionResults ?? [];
  expect(results.map(({ fullName, status }) => [fullName, status])).toEqual([
    ['under vitest > an hour passes at once', 'passed'],
    ['under vitest > a native promise is waited for', 'passed'],
    ['under vitest > timers are on the clock of the test', 'passed'],
    ['under vitest > a failure shows', 'failed'],
    ['under vitest > what never settles fails at once', 'failed'],
    ['under vitest > row 1', 'passed'],
    ['under vitest > row 2', 'passed'],
  ]);
  expect(results[3]?.failureMessages[0]).toContain('expected { a: 2 }\ngot { a: 1 }');
  expect(results[4]?.failureMessages[0]).toMatch(/nothing can ever happen[^]*waits for future/);
});
