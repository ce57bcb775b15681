import fc from 'fast-check';
import { decode, encode } from '@jridgewell/sourcemap-codec';
import { expect, test } from 'vitest';
import { applyEdits, segmentAt, toDecodedMappings, toSegments, type Edit, type Segment } from './edits.ts';
import { LineIndex } from './line-index.ts';

const text = fc
  .array(fc.constantFrom('a', 'b', '😀', '\n', ' '), { maxLength: 40 })
  .map((parts) => parts.join(''));

/** A source map that says of every character that it comes from where it is. */
function identity(code: string): Segment[] {
  const lines = new LineIndex(code);
  return [...code.matchAll(/[^]/g)].map(({ index }) => {
    const { line, column } = lines.placeOf(index);
    return { offset: index, line: line - 1, column: column - 1 };
  });
}

/** Edits that do not overlap. */
const edited = text.chain((code) =>
  fc
    .tuple(fc.constant(code), fc.array(fc.tuple(fc.nat(code.length), fc.nat(3), text), { maxLength: 5 }))
    .map(([, wanted]): [string, Edit[]] => {
      const edits: Edit[] = [];
      let from = 0;
      for (const [start, length, replacement] of wanted.toSorted((a, b) => a[0] - b[0])) {
        if (start < from) continue;
        const end = Math.min(code.length, start + length);
        edits.push({ start, end, text: replacement });
        from = end;
      }
      return [code, edits];
    }),
);

test('edits change the text as if made one by one from the end', () => {
  const property = fc.property(edited, ([code, edits]) => {
    const naive = edits
      .toReversed()
      .reduce((now, { start, end, text: by }) => now.slice(0, start) + by + now.slice(end), code);
    expect(applyEdits(code, identity(code), edits).code).toBe(naive);
  });
  expect(fc.check(property, { numRuns: 1000 })).toMatchObject({ failed: false });
});

test('what is kept still says where it comes from', () => {
  const property = fc.property(edited, ([code, edits]) => {
    const result = applyEdits(code, identity(code), edits);
    const original = new LineIndex(code);
    const kept = [...code.matchAll(/[^]/g)].filter(
      ({ index }) => !edits.some(({ start, end }) => start <= index && index < end),
    );
    for (const { index, 0: character } of kept) {
      const shift = edits
        .filter(({ start, end }) => end <= index && !(start === end && start > index))
        .reduce((sum, { start, end, text: by }) => sum + by.length - (end - start), 0);
      expect(result.code[index + shift]).toBe(character);
      const place = original.placeOf(index);
      expect(segmentAt(result.segments, index + shift)).toMatchObject({
        line: place.line - 1,
        column: place.column - 1,
      });
    }
  });
  expect(fc.check(property, { numRuns: 1000 })).toMatchObject({ failed: false });
});

test('segments survive being encoded', () => {
  const property = fc.property(edited, ([code, edits]) => {
    const result = applyEdits(code, identity(code), edits);
    expect(toSegments(result.code, decode(encode(toDecodedMappings(result))))).toEqual(result.segments);
  });
  expect(fc.check(property, { numRuns: 500 })).toMatchObject({ failed: false });
});

test('new text says where it comes from: where it is told, or where the old text was', () => {
  const code = 'one two';
  const told: Edit = { start: 4, end: 7, text: 'zwei', origin: { line: 9, column: 9 } };
  expect(segmentAt(applyEdits(code, identity(code), [told]).segments, 5)).toMatchObject({
    line: 9,
    column: 9,
  });
  const untold: Edit = { start: 4, end: 7, text: 'zwei' };
  expect(segmentAt(applyEdits(code, identity(code), [untold]).segments, 5)).toMatchObject({
    line: 0,
    column: 6,
  });
});
