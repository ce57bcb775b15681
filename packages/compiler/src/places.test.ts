import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LineIndex } from './line-index.ts';
import { originalPlace, toPlaces, toSourceMap } from './places.ts';

const code = fc
  .array(fc.constantFrom('a', '名', '😀', '\n'), { maxLength: 60 })
  .map((parts) => parts.join(''));
const number = fc.nat(200);

test('a place is found where a source map says it is', () => {
  const program = code.chain((text) =>
    fc.record({
      text: fc.constant(text),
      segments: fc
        .uniqueArray(fc.record({ offset: fc.nat(text.length), line: number, column: number }), {
          selector: ({ offset }) => offset,
        })
        .map((list) => list.toSorted((a, b) => a.offset - b.offset)),
      at: fc.nat(text.length),
    }),
  );
  fc.assert(
    fc.property(program, ({ text, segments, at }) => {
      const places = toPlaces(segments);
      const { line, column } = new LineIndex(text).placeOf(at);
      const map = new TraceMap({ ...toSourceMap(text, places, 'a.ts', '') });
      const found = originalPositionFor(map, { line, column: column - 1 });
      const expected = found.line === null ? null : { line: found.line, column: found.column + 1 };
      expect(originalPlace(text, places, { line, column })).toEqual(expected);
    }),
  );
});

test.each([
  ['a line that there is not', { line: 9, column: 1 }],
  ['no number', { line: NaN, column: 1 }],
])('%s comes from nowhere', (_, place) => {
  expect(originalPlace('a\nb', [0, 0, 0, 2, 1, 0], place)).toBeNull();
});
