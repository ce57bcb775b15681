'use client';

import { useLanguage } from '../i18n/language.tsx';
import { Icon } from '../shell/icon.tsx';
import styles from './solved-mark.module.css';
import { useSolved } from './use-solved.ts';

export function SolvedMark({ exercise }: { exercise: string }) {
  const { t } = useLanguage();
  return useSolved(exercise) ? (
    <span className={styles.mark}>
      <Icon name="check" /> {t.course.solved}
    </span>
  ) : null;
}
