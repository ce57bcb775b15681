// @vitest-environment jsdom
import { diagnosticCount } from '@codemirror/lint';
import { EditorView } from '@codemirror/view';
import { fireEvent } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { pretendScreen } from '../../testing/screen.ts';
import { createEditor } from './create-editor.ts';
import type { Editor } from './create-editor.ts';

const onChange = vi.fn<(file: string, text: string) => void>();
const onSubmit = vi.fn<() => void>();
let editor: Editor;

const content = () => document.querySelector<HTMLElement>('.cm-content')!;
const view = () => EditorView.findFromDOM(content())!;
const text = () => view().state.doc.toString();

beforeEach(() => {
  document.head.append(Object.assign(document.createElement('link'), { nonce: 'abc' }));
  pretendScreen({ small: false });
  editor = createEditor({
    parent: document.body,
    files: { 'a.ts': 'const a = 1;\nconst b = 2;', 'b.ts': 'let c;' },
    open: 'a.ts',
    nameOf: (file) => `Code of ${file}`,
    describedBy: 'help',
    onChange,
    onSubmit,
  });
});
afterEach(() => {
  editor.destroy();
  document.head.replaceChildren();
  vi.clearAllMocks();
});

describe('createEditor', () => {
  test('is a text box with a name and a way out', () => {
    expect(content().getAttribute('role')).toBe('textbox');
    expect(content().getAttribute('aria-label')).toBe('Code of a.ts');
    expect(content().getAttribute('aria-describedby')).toBe('help');
  });

  test('adds its styles with the page’s nonce', () => {
    expect([...document.querySelectorAll('style')].map(({ nonce }) => nonce)).toContain('abc');
  });

  test('tells what is written, by file', () => {
    view().dispatch({ changes: { from: 0, insert: '// ' }, userEvent: 'input.type' });
    expect(onChange).toHaveBeenLastCalledWith('a.ts', '// const a = 1;\nconst b = 2;');
    editor.open('b.ts');
    view().dispatch({ changes: { from: 0, insert: '// ' } });
    expect(onChange).toHaveBeenLastCalledWith('b.ts', '// let c;');
  });

  test('keeps each file as it was left', () => {
    view().dispatch({ changes: { from: 0, insert: 'x' } });
    editor.open('b.ts');
    expect(text()).toBe('let c;');
    expect(content().getAttribute('aria-label')).toBe('Code of b.ts');
    editor.open('a.ts');
    expect(text()).toBe('xconst a = 1;\nconst b = 2;');
    editor.open('none.ts');
    expect(text()).toBe('xconst a = 1;\nconst b = 2;');
  });

  test('replaces a text, open or not', () => {
    editor.replace('a.ts', 'new a');
    editor.replace('b.ts', 'new b');
    expect(text()).toBe('new a');
    editor.open('b.ts');
    expect(text()).toBe('new b');
  });

  test('marks the lines of the open file', () => {
    editor.mark([
      { file: 'a.ts', line: 2, column: 7, message: 'no' },
      { file: 'b.ts', line: 1, column: 1, message: 'nor this' },
    ]);
    expect(diagnosticCount(view().state)).toBe(1);
    expect(document.querySelector('.cm-marked-line')?.textContent).toBe('const b = 2;');
    editor.open('b.ts');
    expect(document.querySelector('.cm-marked-line')?.textContent).toBe('let c;');
    editor.mark([]);
    expect(document.querySelector('.cm-marked-line')).toBeNull();
  });

  test('goes to a place in any file', () => {
    editor.reveal('b.ts', 1, 5);
    expect(text()).toBe('let c;');
    expect(view().state.selection.main.head).toBe(4);
    expect(view().hasFocus).toBe(true);
  });

  test('Ctrl+Enter submits and writes nothing', () => {
    editor.focus();
    fireEvent.keyDown(content(), { key: 'Enter', ctrlKey: true });
    expect(onSubmit).toHaveBeenCalledOnce();
    expect(onChange).not.toHaveBeenCalled();
  });
});
