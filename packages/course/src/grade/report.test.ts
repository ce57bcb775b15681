import { DIAGNOSTIC_CODES } from '@yieldpoint/compiler';
import type { Locale, SubmissionEvent } from '@yieldpoint/protocol';
import { describe, expect, test } from 'vitest';
import { reporter } from './report.ts';
import { sayDiagnostic } from './words.ts';

const place = { submission: 's', seq: 1, attempt: 1, at: 0 };
const testTexts = {
  'waits two seconds': { en: 'waits two seconds', 'zh-CN': '等两秒' },
  'Two seconds, not one.': { en: 'Two seconds, not one.', 'zh-CN': '是两秒，不是一秒。' },
};
const plan: SubmissionEvent = {
  ...place,
  type: 'plan',
  tests: [
    { id: 'a', name: 'waits two seconds', hidden: false },
    { id: 'b', name: 'a secret', hidden: true },
  ],
};
const failure: Extract<SubmissionEvent, { type: 'test-finished' }> = {
  ...place,
  type: 'test-finished',
  test: 'a',
  status: 'failed',
  message: { code: 'custom', data: { text: 'Two seconds, not one.' } },
  expected: '2',
  actual: '1',
  diff: [
    { sign: '-', text: '2' },
    { sign: '+', text: '1' },
  ],
  position: { file: 'exercise.ts', line: 3, column: 5 },
  virtualSeconds: 1,
  realMs: 0.24,
};

function lines(events: SubmissionEvent[], locale: Locale = 'en', paint = (_: unknown, text: string) => text) {
  const report = reporter({ testTexts }, locale, paint);
  return events.flatMap((event) => report(event));
}

describe('a failed test', () => {
  test('shows name, message, place and difference', () => {
    expect(lines([plan, failure])).toEqual([
      '✗ waits two seconds failed 1 s virtual, 0.2 ms',
      '    Two seconds, not one.',
      '    exercise.ts:3:5',
      '    - 2',
      '    + 1',
    ]);
  });

  test('speaks Chinese where it is asked to', () => {
    expect(lines([plan, failure], 'zh-CN').slice(0, 2)).toEqual([
      '✗ 等两秒 未通过 虚拟 1 秒，实际 0.2 毫秒',
      '    是两秒，不是一秒。',
    ]);
  });

  test('that is hidden says so', () => {
    const hidden = {
      ...failure,
      test: 'b',
      message: { code: 'assertion', data: {} },
      diff: null,
      position: null,
      virtualSeconds: 0,
      realMs: 0,
    };
    expect(lines([plan, hidden])[0]).toBe('✗ a secret (hidden) failed');
  });
});

test.each<[string, Record<string, string | boolean>, string, string]>([
  ['assertion', { matcher: 'toBe', negated: true }, 'not.toBe', 'not.toBe'],
  ['assertion', {}, 'The test expected something else.', '测试期望的是别的结果。'],
  ['threw', { name: 'TypeError', message: 'no' }, 'It threw TypeError: no', '抛出了 TypeError：no'],
  ['threw', {}, 'It threw an error', '抛出了 Error'],
  ['threw', { name: '', message: '5' }, 'It threw 5', '抛出了 5'],
  ['never-settled', {}, 'never comes:', '永远不会来的东西：'],
  ['never-settled', { awaiting: 'future' }, '(future)', '（future）'],
  ['time-limit', {}, 'too long', '时间太长'],
  ['memory-limit', {}, 'memory', '内存'],
  ['loop-step-limit', {}, 'event loop', '事件循环'],
  ['output-limit', {}, 'too much output', '输出太长'],
  ['membrane-limit', {}, 'tests', '测试'],
  ['timer-limit', {}, 'timers', '定时器'],
  ['missing-export', { name: 'wait' }, '`wait`', '`wait`'],
  ['missing-export', {}, 'does not export what this test uses.', '没有导出这个测试要用的东西。'],
  ['withheld', { name: 'wait' }, 'own `wait`', '自带的 `wait`'],
  ['withheld', {}, 'a part of the runtime', '某个运行时自带的东西'],
  ['load-error', { name: 'Error', message: 'no' }, 'loaded: Error: no', '出错：Error：no'],
  ['load-error', {}, 'failed while it was loaded.', '加载你的文件时出错。'],
  ['a-code-of-tomorrow', { size: '3' }, 'a-code-of-tomorrow 3', 'a-code-of-tomorrow 3'],
])('%s %o has words in both languages', (code, data, english, chinese) => {
  const event = { ...failure, message: { code, data }, diff: null, position: null };
  expect(lines([event])[1]).toContain(english);
  expect(lines([event], 'zh-CN')[1]).toContain(chinese);
});

test.each([
  ['syntax-error', 'Expected `;`', undefined, '语法错误：Expected `;`'],
  ['import-not-found', 'no', { module: 'fs' }, "这里没有模块 'fs'。"],
  ['import-not-found', 'no', { module: './b', name: 'c' }, "模块 './b' 没有名为 'c' 的导出。"],
  ['import-not-found', 'no', { file: 'exercise.ts' }, "缺少文件 'exercise.ts'。"],
  ['import-withheld', 'no', { name: 'wait' }, '不能用运行时自带的 `wait`'],
  ['assign-to-import', 'no', { name: 'x' }, '`x` 是导入的名字'],
  ['not-literal', 'no', undefined, '只能导出常量'],
  ['a-code-of-tomorrow', 'in English', undefined, 'in English'],
])('the diagnostic %s %o in the reader’s language', (code, message, data, chinese) => {
  const diagnostic = { file: 'exercise.ts', line: 1, column: 1, code, message, ...(data && { data }) };
  const rejected: SubmissionEvent = { ...place, type: 'rejected', diagnostics: [diagnostic] };
  expect(lines([rejected])[1]).toBe(`  exercise.ts:1:1  ${message}`);
  expect(lines([rejected], 'zh-CN')[1]).toContain(chinese);
});

test.each(DIAGNOSTIC_CODES)('%s has Chinese words', (code) => {
  const diagnostic = { file: 'exercise.ts', line: 1, column: 1, code, message: '' };
  expect(sayDiagnostic(diagnostic, 'zh-CN')).toMatch(/\p{Script=Han}/u);
});

test('a test that was not run is not said to have done what another did', () => {
  const message = { code: 'time-limit', data: {} };
  const event = { ...failure, status: 'not-run' as const, message, diff: null, position: null };
  expect(lines([event])[1]).toBe('    The grading had to stop before this test.');
  expect(lines([event], 'zh-CN')[1]).toContain('评测就已中止');
});

test('what does not compile is shown with its places', () => {
  const diagnostics = [
    { file: 'exercise.ts', line: 1, column: 2, code: 'parse', message: 'Unexpected token' },
  ];
  expect(lines([{ ...place, type: 'rejected', diagnostics }])).toEqual([
    'The file does not compile:',
    '  exercise.ts:1:2  Unexpected token',
  ]);
});

test('the end sums up, names limits and tells about known mistakes', () => {
  const finished: SubmissionEvent = {
    ...place,
    type: 'finished',
    verdict: 'failed',
    score: 5,
    maxScore: 10,
    counts: { total: 2, passed: 1, failed: 1, hidden: 1, hiddenPassed: 1 },
    limits: [{ name: 'output', max: 65536, unit: 'bytes' }],
    advice: [{ mistake: 'm', message: { en: 'Await it.\n', 'zh-CN': '等待它。\n' } }],
  };
  expect(lines([finished])).toEqual([
    '',
    'Limit reached: output (65536 bytes)',
    'Failed: 1 of 2 tests, 5 of 10 points',
    '',
    'Await it.',
  ]);
  expect(lines([finished], 'zh-CN').at(-1)).toBe('等待它。');
});

test('our own fault is called ours', () => {
  const failed: SubmissionEvent = { ...place, type: 'failed', code: 'worker-lost', willRetry: true };
  expect(lines([failed])[0]).toContain('our fault, not yours (worker-lost)');
});

test('a submission can not send control codes to the terminal', () => {
  const output: SubmissionEvent = {
    ...place,
    type: 'console',
    test: null,
    level: 'log',
    text: 'one\u001b[2J\u009b1m\ntwo\tthree',
    time: 0,
    truncated: false,
  };
  expect(lines([output])).toEqual(['  | one·[2J·1m', '  | two\tthree']);
});

test('colour is added to words, never instead of them', () => {
  const painted = lines([plan, failure], 'en', (style, text) => `<${String(style)}>${text}</>`);
  expect(painted.join('\n').replaceAll(/<[^>]*>/g, '')).toBe(lines([plan, failure]).join('\n'));
});
