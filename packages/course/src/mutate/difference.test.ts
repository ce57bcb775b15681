import fc from 'fast-check';
import { expect, test } from 'vitest';
import { difference, unifiedDiff } from './difference.ts';

test('a hunk with what stands around it', () => {
  expect(unifiedDiff('a.ts', '1\n2\n3\n4\n5\n6', '1\n2\n3\nfour\n5\n6')).toEqual([
    '--- a.ts',
    '+++ a.ts',
    '@@ -2,5 +2,5 @@',
    ' 2',
    ' 3',
    '-4',
    '+four',
    ' 5',
    ' 6',
  ]);
});

test('at the edges there is less around it', () => {
  expect(unifiedDiff('a.ts', '1\n2', '2').slice(2)).toEqual(['@@ -1,2 +1,1 @@', '-1', ' 2']);
});

test('what was removed, replaced by what was added, gives the other text', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c')).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { line, removed, added } = difference(before, after);
      expect(
        before
          .split('\n')
          .toSpliced(line - 1, removed.length, ...added)
          .join('\n'),
      ).toBe(after);
    }),
  );
});
