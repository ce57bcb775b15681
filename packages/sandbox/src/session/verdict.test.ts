import type { PlannedTest, TestStatus } from '@yieldpoint/protocol';
import { describe, expect, test } from 'vitest';
import type { GradableExercise } from '../exercise.ts';
import { finished } from './verdict.ts';

const message = { en: 'advice', 'zh-CN': '建议' };
const exercise: GradableExercise = {
  id: 'e',
  version: '1',
  points: 7,
  files: ['exercise.ts'],
  tests: [],
  mistakes: [
    { name: 'a-only', fails: ['a'], message },
    { name: 'both', fails: ['b', 'a', 'a'], message },
    { name: 'nothing', fails: [], message },
  ],
};
const tests: PlannedTest[] = [
  { id: 'a', name: 'a', hidden: false },
  { id: 'b', name: 'b', hidden: true },
];
const end = (a: TestStatus, b: TestStatus, code: string | null = null) =>
  finished(
    exercise,
    tests,
    new Map([
      ['a', { status: a, code }],
      ['b', { status: b, code }],
    ]),
    [],
  );

describe('the verdict', () => {
  test.each<[TestStatus, TestStatus, string]>([
    ['passed', 'passed', 'passed'],
    ['passed', 'failed', 'failed'],
    ['failed', 'timeout', 'timeout'],
    ['memory', 'passed', 'memory'],
    ['memory', 'timeout', 'timeout'],
    ['passed', 'not-run', 'failed'],
  ])('%s and %s make %s', (a, b, verdict) => {
    expect(end(a, b).verdict).toBe(verdict);
  });

  test('without a test nothing is passed', () => {
    expect(finished(exercise, [], new Map(), []).verdict).toBe('failed');
  });

  test('a test of which nothing is known was not run', () => {
    expect(finished(exercise, tests, new Map([['a', { status: 'passed', code: null }]]), [])).toMatchObject({
      verdict: 'failed',
      counts: { total: 2, passed: 1, failed: 1, hidden: 1, hiddenPassed: 0 },
    });
  });
});

test('all points or none', () => {
  expect(end('passed', 'passed')).toMatchObject({ score: 7, maxScore: 7 });
  expect(end('passed', 'failed')).toMatchObject({ score: 0, maxScore: 7 });
});

test('advice is for exactly the tests that failed, in any order', () => {
  expect(end('failed', 'passed').advice).toEqual([{ mistake: 'a-only', message }]);
  expect(end('failed', 'failed').advice).toEqual([{ mistake: 'both', message }]);
  expect(end('timeout', 'passed').advice).toEqual([{ mistake: 'a-only', message }]);
  expect(end('passed', 'failed').advice).toEqual([]);
  expect(end('passed', 'passed').advice).toEqual([]);
});

test('code that never showed what it does gets no advice', () => {
  expect(end('timeout', 'not-run').advice).toEqual([]);
  expect(end('memory', 'failed').advice).toEqual([]);
  expect(end('failed', 'failed', 'load-error').advice).toEqual([]);
  expect(end('failed', 'passed', 'missing-export').advice).toEqual([]);
  expect(end('failed', 'passed', 'withheld').advice).toEqual([]);
  expect(end('failed', 'failed', 'assertion').advice).toHaveLength(1);
});
