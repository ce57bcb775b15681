import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LineIndex, offsetOfByte } from './line-index.ts';

const text = fc
  .array(fc.constantFrom('a', 'é', '中', '😀', '\n'), { maxLength: 30 })
  .map((parts) => parts.join(''));

test('places count from one, columns in UTF-16 units', () => {
  const lines = new LineIndex('ab\n😀c\n');
  expect([0, 2, 3, 5, 7, 99, -1].map((offset) => lines.placeOf(offset))).toEqual([
    { line: 1, column: 1 },
    { line: 1, column: 3 },
    { line: 2, column: 1 },
    { line: 2, column: 3 },
    { line: 3, column: 1 },
    { line: 3, column: 1 },
    { line: 1, column: 1 },
  ]);
});

test('a place is the number of lines before and of units since', () => {
  const property = fc.property(text, fc.nat(60), (source, at) => {
    const before = source.slice(0, Math.min(at, source.length)).split('\n');
    return (
      JSON.stringify(new LineIndex(source).placeOf(at)) ===
      JSON.stringify({ line: before.length, column: (before.at(-1)?.length ?? 0) + 1 })
    );
  });
  expect(fc.check(property)).toMatchObject({ failed: false });
});

test('a byte of UTF-8 is found again', () => {
  const property = fc.property(text, (source) => {
    let [bytes, offset] = [0, 0];
    for (const character of source) {
      expect(offsetOfByte(source, bytes)).toBe(offset);
      bytes += new TextEncoder().encode(character).length;
      offset += character.length;
    }
    expect(offsetOfByte(source, bytes + 5)).toBe(source.length);
  });
  expect(fc.check(property)).toMatchObject({ failed: false });
});
