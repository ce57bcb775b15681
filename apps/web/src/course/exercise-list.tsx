import type { ExerciseSummary, Locale } from '@yieldpoint/protocol';
import Link from 'next/link';
import type { Dictionary } from '../i18n/dictionary.ts';
import { plural } from '../i18n/texts.ts';
import { Difficulty } from './difficulty.tsx';
import { Kind } from './kind.tsx';
import styles from './exercise-list.module.css';
import { SolvedMark } from './solved-mark.tsx';

interface Props {
  exercises: readonly ExerciseSummary[];
  locale: Locale;
  t: Dictionary;
}

export function ExerciseList({ exercises, locale, t }: Props) {
  return (
    <ul className={styles.list}>
      {exercises.map((exercise) => (
        <li key={exercise.id} className={styles.item}>
          <div className={styles.head}>
            <Link href={`/${locale}/exercises/${exercise.id}`} className={styles.title}>
              {exercise.title[locale]}
            </Link>
            <SolvedMark exercise={exercise.id} />
          </div>
          <p className={styles.summary}>{exercise.summary[locale]}</p>
          <p className={styles.facts}>
            <Kind kind={exercise.kind} t={t} />
            <Difficulty level={exercise.difficulty} t={t} />
            <span>{plural(locale, t.course.points, exercise.points)}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
