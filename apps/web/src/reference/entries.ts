import type { Course, Glossary, Locale } from '@yieldpoint/protocol';

/** A term as one page shows it. */
export interface Entry {
  id: string;
  term: string;
  /** The same in the other language. */
  foreign: { text: string; lang: Locale };
  python: string | null;
  typescript: string | null;
  definition: string;
  chapter: { slug: string; title: string } | null;
}

/** The terms in the words and in the order of one language. */
export function entriesOf({ terms }: Glossary, { chapters }: Course, locale: Locale): Entry[] {
  const lang = locale === 'en' ? 'zh-CN' : 'en';
  const order = new Intl.Collator(locale);
  return terms
    .map(({ id, term, python, typescript, definition, chapter: slug }): Entry => {
      const chapter = chapters.find((other) => other.slug === slug);
      return {
        id,
        term: term[locale],
        foreign: { text: term[lang], lang },
        python,
        typescript,
        definition: definition[locale],
        chapter: chapter ? { slug, title: chapter.title[locale] } : null,
      };
    })
    .sort((one, two) => order.compare(one.term, two.term));
}
