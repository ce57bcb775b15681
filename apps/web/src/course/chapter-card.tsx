import type { ChapterSummary, Locale } from '@yieldpoint/protocol';
import Link from 'next/link';
import type { Dictionary } from '../i18n/dictionary.ts';
import styles from './chapter-card.module.css';
import { ExerciseList } from './exercise-list.tsx';

interface Props {
  chapter: ChapterSummary;
  number: number;
  locale: Locale;
  t: Dictionary;
}

export function ChapterCard({ chapter, number, locale, t }: Props) {
  return (
    <li className={styles.chapter}>
      <span className={styles.number} aria-hidden="true">
        {number}
      </span>
      <div className={styles.words}>
        <h3>
          <Link href={`/${locale}/chapters/${chapter.slug}`}>{chapter.title[locale]}</Link>
        </h3>
        <p>{chapter.summary[locale]}</p>
      </div>
      <div className={styles.exercises}>
        {chapter.exercises.length === 0 ? (
          <p className={styles.none}>{t.course.noExercises}</p>
        ) : (
          <ExerciseList exercises={chapter.exercises} locale={locale} t={t} />
        )}
      </div>
    </li>
  );
}
