import type { Metadata } from 'next';
import { getCourse, getGlossary } from '../../../grader/server.ts';
import { entriesOf } from '../../../reference/entries.ts';
import { GlossaryList } from '../../../reference/glossary-list.tsx';
import styles from '../../../reference/reference.module.css';
import { Breadcrumb } from '../../../shell/breadcrumb.tsx';
import { pageLanguage } from '../../../shell/page-language.ts';
import { pageMetadata } from '../../../shell/page-metadata.ts';
import { SiteFooter } from '../../../shell/site-footer.tsx';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ q?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, t } = pageLanguage((await params).locale);
  return pageMetadata(locale, '/glossary', {
    title: t.reference.glossary,
    description: t.reference.glossarySummary,
  });
}

export default async function GlossaryPage({ params, searchParams }: Props) {
  const { locale, t } = pageLanguage((await params).locale);
  const { q = '' } = await searchParams;
  const [course, glossary] = await Promise.all([getCourse(), getGlossary()]);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <Breadcrumb label={t.shell.breadcrumb} crumbs={[{ href: `/${locale}`, text: t.shell.overview }]} />
        <h1>{t.reference.glossary}</h1>
        <p className={styles.summary}>{t.reference.glossarySummary}</p>
      </header>
      {glossary.terms.length === 0 ? (
        <p>{t.reference.noTerms}</p>
      ) : (
        <GlossaryList entries={entriesOf(glossary, course, locale)} query={String(q)} />
      )}
      <SiteFooter locale={locale} t={t} />
    </div>
  );
}
