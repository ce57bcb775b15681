import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { terminalLocale } from './locale.ts';
import { table } from './table.ts';

describe('terminalLocale', () => {
  test.each([
    [undefined, {}, 'en'],
    [undefined, { LANG: 'zh_CN.UTF-8' }, 'zh-CN'],
    [undefined, { LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }, 'en'],
    [undefined, { LANG: 'de_DE.UTF-8', LC_MESSAGES: '' }, 'en'],
    ['zh-CN', { LANG: 'en_US.UTF-8' }, 'zh-CN'],
    ['en', { LANG: 'zh_CN.UTF-8' }, 'en'],
  ])('%s with %o is %s', (asked, env, expected) => {
    expect(terminalLocale(asked, env)).toBe(expected);
  });
});

describe('table', () => {
  test('aligns the first columns left, the others right', () => {
    expect(
      table(
        [
          ['name', 'n'],
          ['x', '100'],
        ],
        1,
      ),
    ).toEqual(['name    n', 'x     100']);
  });

  test('every cell stands in its row', () => {
    const cell = fc.stringMatching(/^[a-z]{1,6}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell)), fc.nat(3), (rows, left) => {
        expect(table(rows, left).map((line) => line.trim().split(/ +/))).toEqual(rows);
      }),
    );
  });
});
