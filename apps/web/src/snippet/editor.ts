import { python } from '@codemirror/lang-python';
import { indentUnit } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { createEditor, type Editor, type EditorOptions } from '../exercise/editor/create-editor.ts';

const pythonCode: Extension = [indentUnit.of('    '), python()];

/** The exercises' editor, which here also knows Python. */
export const createSnippetEditor = (options: EditorOptions): Editor =>
  createEditor({
    ...options,
    ...(options.open.endsWith('.py') && { languageOf: () => pythonCode }),
  });
