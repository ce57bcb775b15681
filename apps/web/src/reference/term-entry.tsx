import Link from 'next/link';
import { useLanguage } from '../i18n/language.tsx';
import { fill } from '../i18n/texts.ts';
import { InlineText } from '../shell/inline-text.tsx';
import type { Entry } from './entries.ts';
import styles from './glossary-list.module.css';

/** One group of a description list: what the thing is called, what it is, and where more of it stands. */
export function TermEntry({ entry }: { entry: Entry }) {
  const { locale, t } = useLanguage();
  const { id, term, foreign, python, typescript, definition, chapter } = entry;
  const code = [
    { language: 'TypeScript', name: typescript },
    { language: 'Python', name: python },
  ].filter(({ name }) => name !== null);
  return (
    <div id={id} className={styles.entry}>
      <dt className={styles.term}>
        {term}{' '}
        <span lang={foreign.lang} className={styles.foreign}>
          {foreign.text}
        </span>{' '}
        <a href={`#${id}`} aria-label={fill(t.reference.linkTo, { term })} className={styles.anchor}>
          #
        </a>
      </dt>
      {code.length > 0 && (
        <dd className={styles.names}>
          {code.map(({ language, name }) => (
            <span key={language}>
              {language} <code>{name}</code>
            </span>
          ))}
        </dd>
      )}
      <dd>
        <InlineText text={definition} />
      </dd>
      {chapter && (
        <dd className={styles.chapter}>
          <Link href={`/${locale}/chapters/${chapter.slug}`}>
            {fill(t.reference.explainedIn, { title: chapter.title })}
          </Link>
        </dd>
      )}
    </div>
  );
}
