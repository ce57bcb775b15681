import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getChapter } from '../../../../../grader/server.ts';
import { fill } from '../../../../../i18n/texts.ts';
import { renderMarkdown } from '../../../../../markdown/render.ts';
import styles from '../../../../../reference/reference.module.css';
import { Breadcrumb } from '../../../../../shell/breadcrumb.tsx';
import { pageLanguage } from '../../../../../shell/page-language.ts';
import { pageMetadata } from '../../../../../shell/page-metadata.ts';
import { SiteFooter } from '../../../../../shell/site-footer.tsx';

interface Props {
  params: Promise<{ locale: string; slug: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: name, slug } = await params;
  const { locale, t } = pageLanguage(name);
  const chapter = await getChapter(slug);
  if (!chapter?.cheatSheet) notFound();
  return pageMetadata(locale, `/chapters/${slug}/cheat-sheet`, {
    title: fill(t.reference.cheatSheetOf, { title: chapter.title[locale] }),
    description: chapter.summary[locale],
  });
}

export default async function CheatSheetPage({ params }: Props) {
  const { locale: name, slug } = await params;
  const { locale, t } = pageLanguage(name);
  const chapter = await getChapter(slug);
  if (!chapter?.cheatSheet) notFound();
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <Breadcrumb
          label={t.shell.breadcrumb}
          crumbs={[
            { href: `/${locale}`, text: t.shell.overview },
            { href: `/${locale}/chapters/${slug}`, text: chapter.title[locale] },
          ]}
        />
        <h1>{fill(t.reference.cheatSheetOf, { title: chapter.title[locale] })}</h1>
      </header>
      <div
        className="prose"
        dangerouslySetInnerHTML={{ __html: await renderMarkdown(chapter.cheatSheet[locale]) }}
      />
      <SiteFooter locale={locale} t={t} />
    </div>
  );
}
