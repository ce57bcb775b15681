import { expect, test } from 'vitest';
import { dictionaryOf } from '../i18n/dictionary.ts';
import { failureOf } from './failure.ts';

const zh = dictionaryOf('zh-CN');

test('what does not compile is told in the reader’s language, what is thrown as it was thrown', () => {
  const diagnostic = { file: 'main.ts', line: 2, column: 1, code: 'syntax-error', message: 'Expected `;`' };
  expect(failureOf({ name: 'not-compiled', diagnostic }, 'zh-CN', zh)).toEqual({
    message: '这里不是合法的 TypeScript。 Expected `;`',
    line: 2,
  });
  const thrown = { name: 'failed', message: 'KeyError: 1', line: null } as const;
  expect(failureOf(thrown, 'zh-CN', zh)).toMatchObject({ message: 'KeyError: 1', line: null });
  expect(failureOf({ name: 'done' }, 'zh-CN', zh)).toBeNull();
});
