import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LineSplitter } from './line-splitter.ts';

test('lines come out whole, however the bytes are cut', () => {
  const line = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\n', ''));
  fc.assert(
    fc.property(fc.array(line), fc.array(fc.nat(20)), (lines, cuts) => {
      const seen: string[] = [];
      const splitter = new LineSplitter(10_000, (text) => seen.push(text));
      let rest = Buffer.from(lines.map((text) => `${text}\n`).join(''));
      for (const cut of cuts) {
        expect(splitter.push(rest.subarray(0, cut))).toBe(true);
        rest = rest.subarray(cut);
      }
      splitter.push(rest);
      expect(seen).toEqual(lines);
    }),
  );
});

test('a line over the limit is refused, in one piece or in many', () => {
  const inOne = new LineSplitter(4, () => {});
  expect(inOne.push(Buffer.from('12345\n'))).toBe(false);
  const inMany = new LineSplitter(4, () => {});
  expect(inMany.push(Buffer.from('123'))).toBe(true);
  expect(inMany.push(Buffer.from('45'))).toBe(false);
});

test('a line of exactly the limit passes, and the next one starts from nothing', () => {
  const seen: string[] = [];
  const splitter = new LineSplitter(4, (line) => seen.push(line));
  expect(splitter.push(Buffer.from('1234\n5678\n'))).toBe(true);
  expect(seen).toEqual(['1234', '5678']);
});
