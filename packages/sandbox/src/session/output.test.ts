import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../limits.ts';
import { Output } from './output.ts';

const outputWith = (outputBytes: number, outputItemBytes: number): Output =>
  new Output({ ...DEFAULT_LIMITS, outputBytes, outputItemBytes });

test('a line within the limits is told as it is', () => {
  const output = outputWith(1_000, 100);
  expect(output.line('t', 'warn', 'text', 1.5)).toEqual({
    type: 'console',
    test: 't',
    level: 'warn',
    text: 'text',
    time: 1.5,
    truncated: false,
  });
  expect(output.exhausted).toBe(false);
});

test('a level that there is not is a log', () => {
  expect(outputWith(1_000, 100).line(null, 'shout', 'x', 0)?.level).toBe('log');
});

test('a long line is cut at a character’s end', () => {
  const output = outputWith(10_000, 10);
  expect(output.line(null, 'log', '汉汉汉汉', 0)).toMatchObject({ text: '汉汉汉', truncated: true });
  expect(output.line(null, 'log', '🙂🙂🙂', 0)).toMatchObject({ text: '🙂🙂', truncated: true });
  expect(output.exhausted).toBe(false);
});

test('empty lines cost something, too', () => {
  const output = outputWith(320, 100);
  const lines = Array.from({ length: 100 }, () => output.line(null, 'log', '', 0)).filter(
    (line) => line !== null,
  );
  expect(lines).toHaveLength(10);
  expect(output.exhausted).toBe(true);
});

test('no sequence of lines tells more than the limit, and after the first that is dropped none is told', () => {
  const texts = fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 40 });
  fc.assert(
    fc.property(texts, fc.integer({ min: 0, max: 800 }), (lines, limit) => {
      const output = outputWith(limit, 40);
      const told = lines.map((text) => output.line(null, 'log', text, 0));
      const bytes = told.reduce((sum, line) => sum + (line === null ? 0 : Buffer.byteLength(line.text)), 0);
      expect(bytes).toBeLessThanOrEqual(limit);
      const dropped = told.indexOf(null);
      if (dropped === -1) return true;
      return told.slice(dropped).every((line) => line === null) && output.exhausted;
    }),
  );
});
