'use client';

import { useLanguage } from '../i18n/language.tsx';
import { fill } from '../i18n/texts.ts';
import button from '../shell/button.module.css';
import styles from './action-bar.module.css';
import type { Keeping } from './draft/use-draft.ts';
import { useModifier } from './shortcuts/use-modifier.ts';

interface Props {
  busy: boolean;
  keeping: Keeping;
  onSubmit: () => void;
  onReset: () => void;
  onShortcuts: () => void;
}

/** What can be done with the code; always in reach. */
export function ActionBar({ busy, keeping, onSubmit, onReset, onShortcuts }: Props) {
  const { exercise } = useLanguage().t;
  const modifier = useModifier();
  return (
    <div className={styles.bar}>
      <button type="button" className={button.quiet} disabled={keeping === 'untouched'} onClick={onReset}>
        {exercise.reset}
      </button>
      <button type="button" className={`${button.quiet} ${styles.shortcuts}`} onClick={onShortcuts}>
        {exercise.shortcuts.open}
      </button>
      <p className={styles.kept} data-keeping={keeping}>
        {keeping === 'kept' && exercise.saved}
        {keeping === 'lost' && exercise.notSaved}
      </p>
      <button
        type="button"
        className={button.primary}
        aria-disabled={busy}
        aria-keyshortcuts="Control+Enter Meta+Enter"
        title={fill(exercise.submitKeys, { keys: `${modifier}+Enter` })}
        onClick={onSubmit}
      >
        {busy ? exercise.submitting : exercise.submit}
      </button>
    </div>
  );
}
