import fc from 'fast-check';
import { expect, test } from 'vitest';
import { highlightSource } from './highlight-source.ts';

test('knows TypeScript', () => {
  const [line] = highlightSource("const x: number = 'a';");
  expect(line?.filter(({ classes }) => classes).map(({ text, classes }) => [text, classes])).toEqual([
    ['const', 'tok-keyword'],
    ['x', 'tok-variableName tok-definition'],
    [':', 'tok-punctuation'],
    ['number', 'tok-typeName'],
    ['=', 'tok-operator'],
    ["'a'", 'tok-string'],
    [';', 'tok-punctuation'],
  ]);
});

test('knows Python', () => {
  const [line] = highlightSource('async def f(): # why', 'python');
  expect(line?.map(({ text, classes }) => [text, classes])).toEqual([
    ['async', 'tok-keyword'],
    [' ', ''],
    ['def', 'tok-keyword'],
    [' ', ''],
    ['f', 'tok-variableName tok-definition'],
    ['(', 'tok-punctuation'],
    [')', 'tok-punctuation'],
    [': ', ''],
    ['# why', 'tok-comment'],
  ]);
});

test('loses no character of any source', () => {
  fc.assert(
    fc.property(fc.string(), (source) => {
      const text = highlightSource(source)
        .map((line) => line.map((piece) => piece.text).join(''))
        .join('\n');
      expect(text).toBe(source);
    }),
  );
});
