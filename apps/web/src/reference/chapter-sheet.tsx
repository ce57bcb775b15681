import type { ChapterSummary, Locale } from '@yieldpoint/protocol';
import Link from 'next/link';
import styles from './reference.module.css';

interface Props {
  chapter: ChapterSummary;
  number: number;
  /** Its cheat sheet, rendered; its headings begin below the chapter's title. */
  html: string;
  locale: Locale;
}

/** The sheet of one chapter among those of all. */
export function ChapterSheet({ chapter, number, html, locale }: Props) {
  const { slug, title } = chapter;
  return (
    <article id={slug} className={styles.sheet} aria-labelledby={`${slug}-title`}>
      <h2 id={`${slug}-title`}>
        {number} <Link href={`/${locale}/chapters/${slug}`}>{title[locale]}</Link>
      </h2>
      <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
    </article>
  );
}
