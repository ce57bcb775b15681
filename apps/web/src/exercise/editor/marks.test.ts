import { diagnosticCount, forEachDiagnostic } from '@codemirror/lint';
import { EditorState, Text } from '@codemirror/state';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { marks, offsetOf, showMarks } from './marks.ts';
import type { Mark } from './marks.ts';

const mark = (line: number, column: number, rest: Partial<Mark> = {}): Mark => ({
  file: 'exercise.ts',
  line,
  column,
  message: 'no',
  ...rest,
});

function shown(doc: string, list: readonly Mark[]) {
  const state = EditorState.create({ doc, extensions: [marks] });
  const next = state.update(showMarks(state, list)).state;
  const found: string[] = [];
  forEachDiagnostic(next, (_, from, to) => found.push(next.sliceDoc(from, to)));
  return { found, next };
}

describe('showMarks', () => {
  test('marks from the place to the end of its line, or as far as it is told', () => {
    expect(shown('let a\nlet b', [mark(2, 5)]).found).toEqual(['b']);
    expect(shown('let abc = 1', [mark(1, 5, { endLine: 1, endColumn: 8 })]).found).toEqual(['abc']);
  });

  test('replaces the marks that were there', () => {
    const { next } = shown('a\nb', [mark(1, 1), mark(2, 1)]);
    expect(diagnosticCount(next)).toBe(2);
    expect(diagnosticCount(next.update(showMarks(next, [])).state)).toBe(0);
  });

  test('keeps to the text, wherever the mark points', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer(), fc.integer(), (text, line, column) => {
        const doc = Text.of(text.split(/\r?\n/));
        const offset = offsetOf(doc, line, column);
        expect(offset).toBeGreaterThanOrEqual(0);
        expect(offset).toBeLessThanOrEqual(doc.length);
      }),
    );
  });
});
