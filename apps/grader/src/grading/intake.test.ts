import { MAX_SOURCE_BYTES } from '@yieldpoint/protocol';
import { expect, test } from 'vitest';
import { checkFiles } from './intake.ts';

const codeOf = (files: Record<string, string>, expected = ['exercise.ts']) => {
  try {
    checkFiles(files, expected);
    return 'accepted';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

test('exactly the files of the exercise are accepted', () => {
  expect(codeOf({ 'exercise.ts': '' })).toBe('accepted');
  expect(codeOf({ 'b.ts': '', 'a.ts': '' }, ['a.ts', 'b.ts'])).toBe('accepted');
});

test.each([
  [{}],
  [{ 'other.ts': '' }],
  [{ 'exercise.ts': '', '../x.ts': '' }],
  [{ 'exercise.ts': '', constructor: '' }],
])('missing and unexpected names are refused: %o', (files) => {
  expect(codeOf(files)).toBe('wrong-file-name');
});

test('the names that are wrong are told', () => {
  expect(() => checkFiles({ 'x.ts': '' }, ['exercise.ts'])).toThrow(
    expect.objectContaining({
      details: { expected: ['exercise.ts'], missing: ['exercise.ts'], unexpected: ['x.ts'] },
    }),
  );
});

test('bytes are counted as UTF-8, over all files', () => {
  const wide = '协'.repeat(Math.floor(MAX_SOURCE_BYTES / 3));
  expect(codeOf({ 'exercise.ts': wide })).toBe('accepted');
  expect(codeOf({ 'exercise.ts': `${wide}协` })).toBe('source-too-large');
  expect(codeOf({ 'a.ts': wide, 'b.ts': '协' }, ['a.ts', 'b.ts'])).toBe('source-too-large');
  expect(codeOf({ 'exercise.ts': 'x'.repeat(MAX_SOURCE_BYTES) })).toBe('accepted');
});

test.each(['\ud800', 'a\udc00b', '\udc00\ud800'])('half a character is not text: %j', (source) => {
  expect(codeOf({ 'exercise.ts': source })).toBe('not-utf8');
});
