import { expect, test } from 'vitest';
import { pageLanguage } from './page-language.ts';

test('gives the words of the language that the address names', () => {
  expect(pageLanguage('zh-CN').t.exercise.submit).toBe('提交');
  expect(pageLanguage('en')).toMatchObject({ locale: 'en', t: { exercise: { submit: 'Submit' } } });
});

test.each(['de', 'zh', '', 'constructor'])('there is no page in %j', (locale) => {
  expect(() => pageLanguage(locale)).toThrow('NEXT_HTTP_ERROR_FALLBACK;404');
});
