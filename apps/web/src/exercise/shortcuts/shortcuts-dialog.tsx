'use client';

import { useId } from 'react';
import type { RefObject } from 'react';
import { useLanguage } from '../../i18n/language.tsx';
import button from '../../shell/button.module.css';
import { SINGLE_KEYS } from './keys.ts';
import styles from './shortcuts-dialog.module.css';
import { useModifier } from './use-modifier.ts';

interface Props {
  dialog: RefObject<HTMLDialogElement | null>;
  singleKeys: boolean;
  onSingleKeys: (on: boolean) => void;
}

export function ShortcutsDialog({ dialog, singleKeys, onSingleKeys }: Props) {
  const { shortcuts } = useLanguage().t.exercise;
  const heading = useId();
  const modifier = useModifier();
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={heading}>
      <h2 id={heading}>{shortcuts.title}</h2>
      <dl>
        <div>
          <dt>
            <kbd>{modifier}</kbd> <kbd>Enter</kbd>
          </dt>
          <dd>{shortcuts.submit}</dd>
        </div>
        <div>
          <dt>
            <kbd>Esc</kbd> {shortcuts.then} <kbd>Tab</kbd>
          </dt>
          <dd>{shortcuts.leave}</dd>
        </div>
        {Object.entries(SINGLE_KEYS).map(([key, action]) => (
          <div key={key} data-off={!singleKeys || undefined}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{shortcuts[action]}</dd>
          </div>
        ))}
      </dl>
      <label>
        <input
          type="checkbox"
          checked={singleKeys}
          onChange={(event) => onSingleKeys(event.currentTarget.checked)}
        />
        {shortcuts.single}
      </label>
      <form method="dialog">
        <button className={button.button}>{shortcuts.close}</button>
      </form>
    </dialog>
  );
}
