import type { Metadata } from 'next';
import { getChapter, getCourse } from '../../../grader/server.ts';
import { renderMarkdown } from '../../../markdown/render.ts';
import { ChapterSheet } from '../../../reference/chapter-sheet.tsx';
import styles from '../../../reference/reference.module.css';
import { Breadcrumb } from '../../../shell/breadcrumb.tsx';
import { pageLanguage } from '../../../shell/page-language.ts';
import { pageMetadata } from '../../../shell/page-metadata.ts';
import { SiteFooter } from '../../../shell/site-footer.tsx';

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, t } = pageLanguage((await params).locale);
  return pageMetadata(locale, '/cheat-sheet', {
    title: t.reference.cheatSheets,
    description: t.reference.cheatSheetsSummary,
  });
}

export default async function CheatSheetsPage({ params }: Props) {
  const { locale, t } = pageLanguage((await params).locale);
  const course = await getCourse();
  const chapters = await Promise.all(
    course.chapters.map(async (chapter, index) => {
      const sheet = (await getChapter(chapter.slug))?.cheatSheet?.[locale];
      return sheet === undefined ? [] : { chapter, number: index + 1, html: await renderMarkdown(sheet, 3) };
    }),
  );
  const sheets = chapters.flat();
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <Breadcrumb label={t.shell.breadcrumb} crumbs={[{ href: `/${locale}`, text: t.shell.overview }]} />
        <h1>{t.reference.cheatSheets}</h1>
        <p className={styles.summary}>{t.reference.cheatSheetsSummary}</p>
      </header>
      {sheets.length === 0 ? (
        <p>{t.reference.noSheets}</p>
      ) : (
        <nav aria-label={t.reference.jumpTo}>
          <ol className={styles.jumps}>
            {sheets.map(({ chapter, number }) => (
              <li key={chapter.slug} value={number}>
                <a href={`#${chapter.slug}`}>{chapter.title[locale]}</a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      {sheets.map((sheet) => (
        <ChapterSheet key={sheet.chapter.slug} {...sheet} locale={locale} />
      ))}
      <SiteFooter locale={locale} t={t} />
    </div>
  );
}
