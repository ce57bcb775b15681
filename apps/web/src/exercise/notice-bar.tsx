'use client';

import { useLanguage } from '../i18n/language.tsx';
import button from '../shell/button.module.css';
import styles from './notice-bar.module.css';

interface Props {
  text: string;
  action: string;
  onAction: () => void;
  onDismiss: () => void;
}

/** Something that just happened to the reader's code, with the way back. */
export function NoticeBar({ text, action, onAction, onDismiss }: Props) {
  const { exercise } = useLanguage().t;
  return (
    <div className={styles.bar}>
      <p role="status">{text}</p>
      <button type="button" className={button.button} onClick={onAction}>
        {action}
      </button>
      <button type="button" className={button.quiet} onClick={onDismiss}>
        {exercise.dismiss}
      </button>
    </div>
  );
}
