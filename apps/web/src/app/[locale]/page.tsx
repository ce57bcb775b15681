import type { Metadata } from 'next';
import { ChapterCard } from '../../course/chapter-card.tsx';
import styles from '../../course/overview.module.css';
import { Rhythm } from '../../course/rhythm.tsx';
import { getCourse } from '../../grader/server.ts';
import { fill } from '../../i18n/texts.ts';
import button from '../../shell/button.module.css';
import { pageLanguage } from '../../shell/page-language.ts';
import { pageMetadata } from '../../shell/page-metadata.ts';
import { SiteFooter } from '../../shell/site-footer.tsx';
import Link from 'next/link';

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = pageLanguage((await params).locale);
  const course = await getCourse();
  return {
    ...(await pageMetadata(locale, '', { description: course.summary[locale] })),
    title: { absolute: `${course.title[locale]} · Yieldpoint` },
  };
}

export default async function Overview({ params }: Props) {
  const { locale, t } = pageLanguage((await params).locale);
  const course = await getCourse();
  const [first] = course.chapters;
  return (
    <div className={styles.page}>
      <div className={styles.hero}>
        <div className={styles.words}>
          <p className={styles.kicker}>{t.course.kicker}</p>
          <h1>{course.title[locale]}</h1>
          <p className={styles.summary}>{course.summary[locale]}</p>
          <div className={styles.ways}>
            {first && (
              <Link className={button.primary} href={`/${locale}/chapters/${first.slug}`}>
                {fill(t.course.begin, { title: first.title[locale] })}
              </Link>
            )}
            <Link className={button.button} href={`/${locale}/glossary`}>
              {t.reference.glossary}
            </Link>
            <Link className={button.button} href={`/${locale}/cheat-sheet`}>
              {t.reference.cheatSheets}
            </Link>
          </div>
        </div>
        <Rhythm label={t.course.rhythm} />
      </div>
      <section aria-labelledby="chapters">
        <h2 id="chapters" className={styles.heading}>
          {t.course.chapters}
        </h2>
        {course.chapters.length === 0 && <p className={styles.summary}>{t.course.empty}</p>}
        <ol className={styles.chapters}>
          {course.chapters.map((chapter, index) => (
            <ChapterCard key={chapter.slug} chapter={chapter} number={index + 1} locale={locale} t={t} />
          ))}
        </ol>
      </section>
      <SiteFooter locale={locale} t={t} />
    </div>
  );
}
