import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { everyLanguage } from './texts.ts';

const chinese = (...lines: string[]) =>
  everyLanguage.parse(parse(`en: one\nzh-CN: >-\n${lines.map((line) => `  ${line}\n`).join('')}`))['zh-CN'];

test('lines of a folded Chinese text meet without a blank', () => {
  expect(chinese('任务完成了，', '循环就结束', '（都一样）。', '请等它。')).toBe(
    '任务完成了，循环就结束（都一样）。请等它。',
  );
});

test('blanks beside code and Latin words stay, and so do paragraphs', () => {
  expect(chinese('调用 `wait` 的', 'Python 程序', '', '第二段。')).toBe(
    '调用 `wait` 的 Python 程序\n第二段。',
  );
});
