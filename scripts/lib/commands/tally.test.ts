import { expect, test } from 'vitest';
import { tally } from './tally.mjs';

const report = (passed: number, failed: number, testResults: unknown[] = []) =>
  JSON.stringify({ numPassedTests: passed, numFailedTests: failed, testResults });
const ok = { run: 'units', status: 0 };
const bad = { run: 'units', status: 1 };

test('passed and failed tests are counted', () => {
  expect(tally(report(5, 0), ok)).toEqual({ passed: 5, failed: 0, broken: [] });
  const file = {
    name: 'a.test.ts',
    status: 'failed',
    assertionResults: [{ status: 'failed' }, { status: 'passed' }],
  };
  expect(tally(report(4, 1, [file]), bad)).toEqual({ passed: 4, failed: 1, broken: [] });
});

test('a file that could not be loaded is a failure', () => {
  const file = { name: 'a.test.ts', status: 'failed', assertionResults: [] };
  expect(tally(report(4, 0, [file]), bad)).toEqual({ passed: 4, failed: 1, broken: ['a.test.ts'] });
});

test('a failed run without a failed test is a failure', () => {
  expect(tally(report(4, 0), bad)).toEqual({ passed: 4, failed: 1, broken: ['units: exit code 1'] });
});

test('a run in which nothing ran is a failure, whatever it says', () => {
  expect(tally(report(0, 0), ok)).toEqual({ passed: 0, failed: 1, broken: ['units: nothing ran'] });
  expect(tally(undefined, ok)).toEqual({ passed: 0, failed: 1, broken: ['units: no report was written'] });
});
