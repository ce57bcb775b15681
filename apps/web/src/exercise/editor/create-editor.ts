import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { javascript } from '@codemirror/lang-javascript';
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { lintGutter } from '@codemirror/lint';
import { EditorState, Prec } from '@codemirror/state';
import type { Extension } from '@codemirror/state';
import { EditorView, drawSelection, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { classHighlighter } from '@lezer/highlight';
import { marks, offsetOf, showMarks } from './marks.ts';
import type { Mark } from './marks.ts';
import { pageNonce } from './page-nonce.ts';
import { measuredWhenShown } from './measured-when-shown.ts';
import { tabKey } from './tab-key.ts';
import { look } from './look.ts';

export interface EditorOptions {
  parent: HTMLElement;
  files: Readonly<Record<string, string>>;
  open: string;
  /** The accessible name of the text of a file. */
  nameOf: (file: string) => string;
  describedBy: string;
  /** The language of a file; TypeScript where nothing is said. */
  languageOf?: (file: string) => Extension;
  onChange: (file: string, text: string) => void;
  onSubmit: () => void;
}

/** An editor over several files, one of them open; each keeps its own history and cursor. */
export interface Editor {
  open(file: string): void;
  /** Replaces a file's text, as one step that can be undone. */
  replace(file: string, text: string): void;
  mark(list: readonly Mark[]): void;
  /** Opens the file at the place and puts the cursor there. */
  reveal(file: string, line: number, column: number): void;
  focus(): void;
  destroy(): void;
}

export function createEditor(options: EditorOptions): Editor {
  let current = options.open;
  let shownMarks: readonly Mark[] = [];
  const extensionsOf = (file: string): Extension => [
    Prec.highest(keymap.of([{ key: 'Mod-Enter', run: () => (options.onSubmit(), true) }])),
    base,
    options.languageOf?.(file) ?? typescript,
    EditorView.cspNonce.of(pageNonce()),
    EditorView.contentAttributes.of({
      tabindex: '0',
      'aria-label': options.nameOf(file),
      'aria-describedby': options.describedBy,
    }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) options.onChange(file, update.state.doc.toString());
    }),
  ];
  const states = new Map(
    Object.entries(options.files).map(([file, doc]) => [
      file,
      EditorState.create({ doc, extensions: extensionsOf(file) }),
    ]),
  );
  const stateOf = (file: string) =>
    states.get(file) ?? EditorState.create({ doc: '', extensions: extensionsOf(file) });
  const view = new EditorView({ parent: options.parent, state: stateOf(current) });

  const editor: Editor = {
    open(file) {
      if (file === current || !states.has(file)) return;
      states.set(current, view.state);
      current = file;
      view.setState(stateOf(file));
      editor.mark(shownMarks);
    },
    replace(file, text) {
      const state = file === current ? view.state : stateOf(file);
      if (state.doc.toString() === text) return;
      const transaction = state.update({ changes: { from: 0, to: state.doc.length, insert: text } });
      if (file === current) view.dispatch(transaction);
      else states.set(file, transaction.state);
    },
    mark(list) {
      shownMarks = list;
      view.dispatch(
        showMarks(
          view.state,
          list.filter(({ file }) => file === current),
        ),
      );
    },
    reveal(file, line, column) {
      editor.open(file);
      const anchor = offsetOf(view.state.doc, line, column);
      view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
      view.focus();
    },
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
  return editor;
}

const typescript = javascript({ typescript: true });

const base: Extension = [
  look,
  lintGutter(),
  lineNumbers(),
  history(),
  drawSelection(),
  highlightActiveLine(),
  bracketMatching(),
  closeBrackets(),
  indentOnInput(),
  indentUnit.of('  '),
  EditorState.tabSize.of(2),
  syntaxHighlighting(classHighlighter),
  marks,
  measuredWhenShown,
  tabKey,
  keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap]),
];
