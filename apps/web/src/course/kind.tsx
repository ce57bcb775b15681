import type { ExerciseKind } from '@yieldpoint/protocol';
import type { Dictionary } from '../i18n/dictionary.ts';
import styles from './kind.module.css';

/** What a student is asked to do, in two or three words. */
export function Kind({ kind, t }: { kind: ExerciseKind; t: Dictionary }) {
  return <span className={styles.kind}>{t.course.kind[kind]}</span>;
}
