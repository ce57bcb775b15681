import {
  ERRORS,
  LIMIT_NAMES,
  LOCALES as PROTOCOL_LOCALES,
  TEST_STATUSES,
  VERDICTS,
} from '@yieldpoint/protocol';
import { describe, expect, test } from 'vitest';
import { dictionaryOf } from './dictionary.ts';
import { LOCALES } from './locale.ts';
import { fill, plural } from './texts.ts';

/** Every text by its path; a plural is one entry. */
function entries(node: object, path = ''): [string, string][] {
  return Object.entries(node).flatMap(([key, value]): [string, string][] => {
    const here = path ? `${path}.${key}` : key;
    if (typeof value === 'string') return [[here, value]];
    if ('other' in value) return [[here, value.other]];
    return entries(value, here);
  });
}

const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();

describe('dictionaries', () => {
  const en = new Map(entries(dictionaryOf('en')));
  const zh = new Map(entries(dictionaryOf('zh-CN')));

  test('are as many as the protocol has languages', () => {
    expect(LOCALES).toEqual(PROTOCOL_LOCALES);
  });

  test('have the same keys', () => {
    expect([...zh.keys()]).toEqual([...en.keys()]);
    expect(en.size).toBeGreaterThan(140);
  });

  test('use the same values in every text', () => {
    for (const [key, text] of en)
      expect([key, placeholders(zh.get(key) ?? '')]).toEqual([key, placeholders(text)]);
  });

  test('leave nothing empty, and the Chinese one is Chinese', () => {
    for (const [key, text] of [...en, ...zh]) expect(text.trim(), key).not.toBe('');
    const untranslated = [...zh].filter(([key, text]) => /[a-z]{4}/i.test(text) && text === en.get(key));
    expect(untranslated.map(([key]) => key)).toEqual(['shell.siteName', 'messages.custom']);
  });

  test.each(LOCALES)('%s has words for every code of the protocol', (locale) => {
    const { errors, results } = dictionaryOf(locale);
    expect(Object.keys(errors)).toEqual(expect.arrayContaining(Object.keys(ERRORS)));
    expect(Object.keys(results.limit).sort()).toEqual([...LIMIT_NAMES].sort());
    expect(Object.keys(results.status)).toEqual(expect.arrayContaining([...TEST_STATUSES]));
    expect(Object.keys(results.summary)).toEqual(expect.arrayContaining([...VERDICTS]));
  });
});

test('fill puts values into a text and shows what is missing', () => {
  expect(fill('{a} of {b}, {c}', { a: 0, b: 'two' })).toBe('0 of two, …');
});

test('plural chooses the form of the language', () => {
  const forms = { one: '{count} test', other: '{count} tests' };
  expect(plural('en', forms, 1)).toBe('1 test');
  expect(plural('en', forms, 1200)).toBe('1,200 tests');
  expect(plural('zh-CN', { other: '{count} 个测试' }, 1)).toBe('1 个测试');
});
