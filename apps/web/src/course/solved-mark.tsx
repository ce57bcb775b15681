'use client';

import { useSyncExternalStore } from 'react';
import { useLanguage } from '../i18n/language.tsx';
import { Icon } from '../shell/icon.tsx';
import styles from './solved-mark.module.css';
import { onSolvedChange, solvedExercises } from './solved.ts';

export function SolvedMark({ exercise }: { exercise: string }) {
  const { t } = useLanguage();
  const solved = useSyncExternalStore(
    onSolvedChange,
    () => solvedExercises().includes(exercise),
    () => false,
  );
  return solved ? (
    <span className={styles.mark}>
      <Icon name="check" /> {t.course.solved}
    </span>
  ) : null;
}
