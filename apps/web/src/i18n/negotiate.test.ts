import { describe, expect, test } from 'vitest';
import { splitPath } from './locale.ts';
import { negotiateLocale } from './negotiate.ts';

describe('negotiateLocale', () => {
  test.each([
    [null, 'en'],
    ['', 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
    ['en-GB,en;q=0.9,zh-CN;q=0.8', 'en'],
    ['fr, zh-TW;q=0.8, en;q=0.5', 'zh-CN'],
    ['en;q=0.2, zh;q=0.7', 'zh-CN'],
    ['zh;q=0, de', 'en'],
    ['*', 'en'],
    [';;;q=,,', 'en'],
  ])('%j means %s', (header, locale) => {
    expect(negotiateLocale(undefined, header)).toBe(locale);
  });

  test('a remembered choice wins, an unknown one is ignored', () => {
    expect(negotiateLocale('en', 'zh-CN')).toBe('en');
    expect(negotiateLocale('tlh', 'zh-CN')).toBe('zh-CN');
  });
});

describe('splitPath', () => {
  test('takes the language off the path', () => {
    expect(splitPath('/en')).toEqual({ locale: 'en', rest: '' });
    expect(splitPath('/zh-CN/chapters/wait')).toEqual({ locale: 'zh-CN', rest: '/chapters/wait' });
  });

  test.each(['/', '/chapters/en', '/english', '/EN'])('%s names no language', (path) => {
    expect(splitPath(path)).toBeNull();
  });
});
