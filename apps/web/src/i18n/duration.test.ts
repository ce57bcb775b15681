import { expect, test } from 'vitest';
import { dictionaryOf } from './dictionary.ts';
import { formatDuration } from './duration.ts';

test.each([
  [0, '0 s'],
  [0.5, '0.5 s'],
  [90, '90 s'],
  [600, '10 min'],
  [3600, '1 h'],
  [129600, '1.5 d'],
  [0.0004, '0.4 ms'],
  [0.02, '20 ms'],
  [0.00000042, '0.42 µs'],
  [2.0000001, '2 s'],
])('%d seconds are %s', (seconds, text) => {
  expect(formatDuration(seconds, 'en', dictionaryOf('en'))).toBe(text);
});

test('in Chinese', () => {
  expect(formatDuration(3600, 'zh-CN', dictionaryOf('zh-CN'))).toBe('1 小时');
});
