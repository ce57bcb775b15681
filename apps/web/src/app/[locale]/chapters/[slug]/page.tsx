import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { ChapterNeighbours } from '../../../../course/chapter-neighbours.tsx';
import styles from '../../../../course/chapter.module.css';
import { ExerciseList } from '../../../../course/exercise-list.tsx';
import { getChapter, getCourse } from '../../../../grader/server.ts';
import { fill } from '../../../../i18n/texts.ts';
import { Breadcrumb } from '../../../../shell/breadcrumb.tsx';
import { pageLanguage } from '../../../../shell/page-language.ts';
import { pageMetadata } from '../../../../shell/page-metadata.ts';
import { SiteFooter } from '../../../../shell/site-footer.tsx';
import { ChapterBody } from '../../../../snippet/chapter-body.tsx';

interface Props {
  params: Promise<{ locale: string; slug: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: name, slug } = await params;
  const { locale } = pageLanguage(name);
  const chapter = await getChapter(slug);
  if (!chapter) notFound();
  return pageMetadata(locale, `/chapters/${slug}`, {
    title: chapter.title[locale],
    description: chapter.summary[locale],
  });
}

export default async function ChapterPage({ params }: Props) {
  const { locale: name, slug } = await params;
  const { locale, t } = pageLanguage(name);
  const [chapter, course] = await Promise.all([getChapter(slug), getCourse()]);
  if (!chapter) notFound();
  const index = course.chapters.findIndex((other) => other.slug === slug);
  return (
    <article className={styles.chapter}>
      <header className={styles.head}>
        <Breadcrumb label={t.shell.breadcrumb} crumbs={[{ href: `/${locale}`, text: t.shell.overview }]} />
        {index >= 0 && <p className={styles.number}>{fill(t.course.chapter, { number: index + 1 })}</p>}
        <h1>{chapter.title[locale]}</h1>
        <p className={styles.summary}>{chapter.summary[locale]}</p>
        {chapter.cheatSheet && (
          <p className={styles.sheet}>
            <Link href={`/${locale}/chapters/${slug}/cheat-sheet`}>{t.reference.cheatSheet}</Link>
          </p>
        )}
      </header>
      <ChapterBody chapter={chapter} locale={locale} t={t} />
      {chapter.exercises.length > 0 && (
        <section className={styles.exercises} aria-labelledby="exercises">
          <h2 id="exercises">{t.course.tryIt}</h2>
          <ExerciseList exercises={chapter.exercises} locale={locale} t={t} />
        </section>
      )}
      <ChapterNeighbours chapters={course.chapters} index={index} locale={locale} t={t} />
      <SiteFooter locale={locale} t={t} />
    </article>
  );
}
