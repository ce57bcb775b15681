import { EditorState } from '@codemirror/state';
import type { Transaction } from '@codemirror/state';
import { keymap } from '@codemirror/view';
import type { EditorView } from '@codemirror/view';
import { describe, expect, test } from 'vitest';
import { tabKey, typing } from './tab-key.ts';

/** An editor without a screen: its state, and the keys it is bound to. */
class Keyboard {
  state = EditorState.create({ doc: 'a\nb', extensions: [tabKey] });

  dispatch = (transaction: Transaction) => {
    this.state = transaction.state;
  };

  type(insert: string) {
    this.dispatch(this.state.update({ changes: { from: 0, insert }, userEvent: 'input.type' }));
  }

  /** Whether the editor kept the key for itself. */
  press(key: string): boolean {
    const view: Pick<EditorView, 'state' | 'dispatch'> = this as never;
    return this.state
      .facet(keymap)
      .flat()
      .filter((binding) => binding.key === key)
      .some((binding) => binding.run?.(view as EditorView));
  }
}

describe('the Tab key', () => {
  test('leaves an editor that nobody typed in', () => {
    const keyboard = new Keyboard();
    expect(keyboard.press('Tab')).toBe(false);
    expect(keyboard.state.doc.toString()).toBe('a\nb');
  });

  test('indents once somebody types', () => {
    const keyboard = new Keyboard();
    keyboard.type('x');
    expect(keyboard.press('Tab')).toBe(true);
    expect(keyboard.state.doc.toString()).toBe('  xa\nb');
  });

  test('leaves again after Escape, which itself does nothing more', () => {
    const keyboard = new Keyboard();
    keyboard.type('x');
    expect(keyboard.press('Escape')).toBe(false);
    expect(keyboard.state.field(typing)).toBe(false);
    expect(keyboard.press('Tab')).toBe(false);
  });

  test('is not caught by a change that the page made', () => {
    const keyboard = new Keyboard();
    keyboard.dispatch(keyboard.state.update({ changes: { from: 0, insert: 'reset' } }));
    expect(keyboard.press('Tab')).toBe(false);
  });
});
