import { indentLess, indentMore } from '@codemirror/commands';
import { StateEffect, StateField } from '@codemirror/state';
import type { Extension, StateCommand } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';

const setTyping = StateEffect.define<boolean>();

/** Whether the reader is writing, as against passing through with the keyboard. */
export const typing = StateField.define<boolean>({
  create: () => false,
  update(value, transaction) {
    for (const effect of transaction.effects) if (effect.is(setTyping)) return effect.value;
    return value || transaction.isUserEvent('input') || transaction.isUserEvent('delete');
  },
});

/** A command for the Tab key only while the reader is writing; otherwise the key moves on, as everywhere. */
const whileTyping =
  (command: StateCommand): StateCommand =>
  (target) =>
    target.state.field(typing) && command(target);

const stopTyping: StateCommand = ({ state, dispatch }) => {
  if (state.field(typing)) dispatch(state.update({ effects: setTyping.of(false) }));
  return false;
};

/** Tab leaves the editor until the reader types; then it indents, and Escape gives it back. */
export const tabKey: Extension = [
  typing,
  keymap.of([
    { key: 'Tab', run: whileTyping(indentMore), shift: whileTyping(indentLess) },
    { key: 'Escape', run: stopTyping },
  ]),
  EditorView.domEventHandlers({
    blur: (_, view) => {
      stopTyping(view);
    },
  }),
];
