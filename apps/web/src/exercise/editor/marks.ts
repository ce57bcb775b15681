import { setDiagnostics } from '@codemirror/lint';
import type { Diagnostic } from '@codemirror/lint';
import { StateEffect, StateField } from '@codemirror/state';
import type { EditorState, Extension, Text, TransactionSpec } from '@codemirror/state';
import { Decoration, EditorView } from '@codemirror/view';
import type { DecorationSet } from '@codemirror/view';

/** Something to show at a place in a file, in the reader's language. Lines and columns count from 1. */
export interface Mark {
  file: string;
  line: number;
  column: number;
  endLine?: number | undefined;
  endColumn?: number | undefined;
  message: string;
}

const setMarkedLines = StateEffect.define<readonly number[]>();
const markedLine = Decoration.line({ class: 'cm-marked-line' });

const markedLines = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(lines, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(setMarkedLines))
        return Decoration.set(effect.value.map((from) => markedLine.range(from)));
    }
    return lines.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

export const marks: Extension = markedLines;

/** The transaction that shows exactly these marks, all of them of the file that the state holds. */
export function showMarks(state: EditorState, list: readonly Mark[]): TransactionSpec {
  const diagnostics = list.map((mark) => diagnosticOf(state.doc, mark));
  const lines = [...new Set(diagnostics.map(({ from }) => state.doc.lineAt(from).from))].sort(
    (a, b) => a - b,
  );
  const spec = setDiagnostics(state, diagnostics);
  return { ...spec, effects: [spec.effects ?? [], setMarkedLines.of(lines)].flat() };
}

function diagnosticOf(doc: Text, mark: Mark): Diagnostic {
  const from = offsetOf(doc, mark.line, mark.column);
  const to = mark.endLine && mark.endColumn ? offsetOf(doc, mark.endLine, mark.endColumn) : from;
  // An empty range shows nothing: mark what is left of the line.
  return { from, to: to > from ? to : doc.lineAt(from).to, severity: 'error', message: mark.message };
}

/** The offset of a place; one that the text no longer has is the nearest that it has. */
export function offsetOf(doc: Text, line: number, column: number): number {
  const { from, to } = doc.line(Math.max(1, Math.min(line, doc.lines)));
  return Math.min(from + Math.max(0, column - 1), to);
}
