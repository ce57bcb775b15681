import type { ChapterSummary, Locale } from '@yieldpoint/protocol';
import Link from 'next/link';
import type { Dictionary } from '../i18n/dictionary.ts';
import styles from './chapter-neighbours.module.css';

interface Props {
  chapters: readonly ChapterSummary[];
  index: number;
  locale: Locale;
  t: Dictionary;
}

/** The ways on from the end of a chapter. */
export function ChapterNeighbours({ chapters, index, locale, t }: Props) {
  const previous = index > 0 ? chapters[index - 1] : undefined;
  const next = index >= 0 ? chapters[index + 1] : undefined;
  if (!previous && !next) return null;
  return (
    <nav aria-label={t.course.chapters} className={styles.neighbours}>
      {previous && (
        <Link href={`/${locale}/chapters/${previous.slug}`}>
          <small>{t.course.previous}</small>
          {previous.title[locale]}
        </Link>
      )}
      {next && (
        <Link href={`/${locale}/chapters/${next.slug}`} className={styles.next}>
          <small>{t.course.next}</small>
          {next.title[locale]}
        </Link>
      )}
    </nav>
  );
}
