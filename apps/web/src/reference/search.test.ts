import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matches } from './search.ts';

const names = ['context manager', '上下文管理器', 'asyncio.call_soon', '__aenter__', 'except*'];

test.each([
  'Context Manager',
  'contextmanager',
  '上下文',
  'callSoon',
  'CALL SOON',
  'ｃａｌｌ＿ｓｏｏｎ',
  'aenter',
  'except',
])('%s finds it', (query) => expect(matches(names, query)).toBe(true));

test.each(['callLater', '下文上', 'managers'])('%s does not', (query) =>
  expect(matches(names, query)).toBe(false),
);

test('who has typed nothing yet sees everything', () => {
  expect([matches(names, ''), matches(names, ' _ ')]).toEqual([true, true]);
});

test('every beginning of a name finds it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.nat(20), (name, end) => {
      expect(matches([name], name.slice(0, end))).toBe(true);
    }),
  );
});
