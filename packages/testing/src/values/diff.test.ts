import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diff, diffLines } from './diff.ts';

test('what differs stands on lines of its own', () => {
  expect(
    diff({ a: 1, b: ['x', 'y'], c: 'same all the time' }, { a: 2, b: ['x', 'y'], c: 'same all the time' }),
  ).toEqual([
    { sign: ' ', text: '{' },
    { sign: '-', text: '  a: 1,' },
    { sign: '+', text: '  a: 2,' },
    { sign: ' ', text: '  b: ["x", "y"],' },
    { sign: ' ', text: '  c: "same all the time",' },
    { sign: ' ', text: '}' },
  ]);
});

test('texts are compared by their lines', () => {
  expect(diff('a\nb\nc', 'a\nc')).toEqual([
    { sign: ' ', text: 'a' },
    { sign: '-', text: 'b' },
    { sign: ' ', text: 'c' },
  ]);
});

test('each side can be read off the diff, and nothing common is repeated', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });
  const property = fc.property(text, text, (expected, actual) => {
    const lines = diffLines(expected, actual);
    const side = (sign: string): string[] =>
      lines.filter((line) => line.sign !== sign).map((line) => line.text);
    expect(side('+')).toEqual(expected);
    expect(side('-')).toEqual(actual);
    expect(lines.filter(({ sign }) => sign === ' ')).toHaveLength(longestCommon(expected, actual));
  });
  expect(fc.check(property, { numRuns: 1000 })).toMatchObject({ failed: false });
});

/** The length of a longest common subsequence, by trying every way. */
function longestCommon([a, ...as]: string[], bs: string[]): number {
  if (a === undefined || bs.length === 0) return 0;
  const at = bs.indexOf(a);
  const without = longestCommon(as, bs);
  return at < 0 ? without : Math.max(without, 1 + longestCommon(as, bs.slice(at + 1)));
}

test('is bounded', () => {
  const lines = diff('x\n'.repeat(10_000), `${'y'.repeat(1e6)}\n`);
  expect(lines.length).toBeLessThan(500);
  expect(Math.max(...lines.map(({ text }) => text.length))).toBeLessThan(1100);
});
