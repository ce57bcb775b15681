import { limitHitSchema } from '@yieldpoint/protocol';
import { describe, expect, test } from 'vitest';
import { dictionaryOf } from '../../i18n/dictionary.ts';
import { compilersWords, diagnosticText, limitText, messageText, refusalText, testName } from './words.ts';

const en = dictionaryOf('en');
const zh = dictionaryOf('zh-CN');
const texts = { 'ends at once': { en: 'ends at once', 'zh-CN': '立即结束' } };

describe('testName', () => {
  test('is in the reader’s language, whole or part by part', () => {
    expect(testName('ends at once', 'zh-CN', texts)).toBe('立即结束');
    expect(testName('wait > ends at once', 'zh-CN', texts)).toBe('wait › 立即结束');
    expect(testName('unknown', 'zh-CN', texts)).toBe('unknown');
  });
});

describe('messageText', () => {
  const say = (code: string, data = {}) => messageText({ code, data }, 'en', en, texts);

  test.each([
    ['assertion', { matcher: 'toBe', negated: false }, 'expect(…).toBe(…) does not hold.'],
    ['assertion', { matcher: 'toBe', negated: true }, 'expect(…).not.toBe(…) does not hold.'],
    ['assertion', {}, 'A check of this test does not hold.'],
    ['threw', { name: 'TypeError', message: 'x is {y}' }, 'The code threw TypeError: x is {y}'],
    ['threw', { name: null, message: '3' }, 'The code threw 3, which is not an Error.'],
    [
      'never-settled',
      { awaiting: 'sleep(1)' },
      'The test would wait forever for sleep(1): nothing is left on the loop that could wake it.',
    ],
    [
      'load-error',
      { name: 'Error', message: 'x' },
      'The code threw Error while it was loaded, before any test could run: x',
    ],
    ['load-error', {}, 'The code threw an error while it was loaded, before any test could run.'],
    ['missing-export', {}, 'The file does not export what this test uses.'],
    ['unknown', {}, 'The test did not pass (unknown).'],
    ['threw', {}, 'The code threw an error that this test did not expect.'],
    [
      'withheld',
      { name: 'wait' },
      'This exercise does without the runtime’s own `wait`: build it from the tools in the instructions.',
    ],
    ['missing-export', { name: 'wait' }, 'The file does not export `wait`.'],
    ['custom', { text: 'Two seconds, not three.' }, 'Two seconds, not three.'],
    ['custom', {}, 'A check of this test does not hold.'],
    ['from-the-future', {}, 'The test did not pass (from-the-future).'],
    ['toString', {}, 'The test did not pass (toString).'],
  ])('%s %j', (code, data, text) => {
    expect(say(code, data)).toBe(text);
  });

  test('a test author’s own words are translated where the course has them', () => {
    expect(messageText({ code: 'custom', data: { text: 'ends at once' } }, 'zh-CN', zh, texts)).toBe(
      '立即结束',
    );
  });
});

describe('why a source does not compile', () => {
  test.each([
    ['syntax-error', undefined, '这里不是合法的 TypeScript。'],
    ['import-not-found', undefined, '要导入的模块或导出不存在。'],
    ['import-not-found', { file: 'exercise.ts' }, '要导入的模块或导出不存在。'],
    ['import-not-found', { module: 'fs' }, '这里没有模块 `fs`。'],
    ['import-not-found', { module: './b', name: 'c' }, '模块 `./b` 没有名为 `c` 的导出。'],
    ['import-withheld', { name: 'wait' }, '这道题不能用运行时自带的 `wait`：请用题目给出的工具自己实现。'],
    ['from-the-future', undefined, '这里的代码无法编译。'],
  ])('%s %o', (code, data, text) => {
    expect(diagnosticText({ code, ...(data && { data }) }, zh)).toBe(text);
  });

  test('the compiler’s own words stand beside it where they say more', () => {
    const of = (code: string) => ({ file: 'exercise.ts', line: 1, column: 1, code, message: 'Expected `;`' });
    expect(compilersWords(of('too-deep'), 'en')).toBe('Expected `;`');
    expect(compilersWords({ ...of('import-withheld'), data: { name: 'wait' } }, 'en')).toBeNull();
    expect(compilersWords(of('too-deep'), 'zh-CN')).toBeNull();
    expect(compilersWords(of('syntax-error'), 'zh-CN')).toBe('Expected `;`');
  });
});

test('limits say how much, in fitting units', () => {
  expect(limitText({ name: 'memory', max: 64 * 1024 * 1024, unit: 'bytes' }, 'en', en)).toContain('64 MB');
  expect(limitText({ name: 'output', max: 64 * 1024, unit: 'bytes' }, 'en', en)).toContain('64 KB');
  expect(limitText({ name: 'wall-time', max: 2500, unit: 'ms' }, 'en', en)).toContain('2.5 s');
  expect(limitText({ name: 'loop-steps', max: 50_000, unit: 'count' }, 'en', en)).toContain('50,000');
});

test('refusals fill in what the server said, and have words for what they do not know', () => {
  const refuse = (code: string, details = {}) => refusalText({ kind: 'error', code, details }, en);
  expect(refuse('rate-limited', { retryAfter: 12 })).toContain('12 seconds');
  expect(refuse('from-the-future')).toBe(en.errors.unknown);
  expect(refusalText({ kind: 'offline' }, zh)).toBe(zh.results.summary.unsent);
  expect(refusalText({ kind: 'unreachable' }, zh)).toBe(zh.errors.unreachable);
});

test.each(limitHitSchema.shape.name.options)(
  'the limit %s is told with its number in both languages',
  (name) => {
    const hit = { name, max: 4321, unit: 'count' } as const;
    expect([limitText(hit, 'en', en), limitText(hit, 'zh-CN', zh)]).toEqual([
      expect.stringContaining('4,321'),
      expect.stringContaining('4,321'),
    ]);
  },
);
