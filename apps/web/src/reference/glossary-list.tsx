'use client';

import { useState } from 'react';
import { useLanguage } from '../i18n/language.tsx';
import { fill } from '../i18n/texts.ts';
import type { Entry } from './entries.ts';
import styles from './glossary-list.module.css';
import { matches } from './search.ts';
import { TermEntry } from './term-entry.tsx';

const namesOf = ({ term, foreign, python, typescript }: Entry): string[] =>
  [term, foreign.text, python, typescript].filter((name) => name !== null);

/**
 * The terms, and a box that leaves those that somebody may mean. Without script the box still works:
 * it asks the server for the page again, which begins with that query.
 */
export function GlossaryList({ entries, query: first }: { entries: readonly Entry[]; query: string }) {
  const { locale, t } = useLanguage();
  const [query, setQuery] = useState(first);
  const shown = entries.filter((entry) => matches(namesOf(entry), query));
  return (
    <>
      <form role="search" action={`/${locale}/glossary`} className={styles.search}>
        <label htmlFor="glossary-filter">{t.reference.filter}</label>
        <input
          id="glossary-filter"
          type="search"
          name="q"
          autoComplete="off"
          spellCheck={false}
          defaultValue={first}
          onChange={(event) => setQuery(event.target.value)}
        />
        <p role="status" className={styles.count}>
          {shown.length === 0
            ? t.reference.noMatch
            : fill(t.reference.shown, { count: shown.length, total: entries.length })}
        </p>
      </form>
      {shown.length > 0 && (
        <dl className={styles.terms}>
          {shown.map((entry) => (
            <TermEntry key={entry.id} entry={entry} />
          ))}
        </dl>
      )}
    </>
  );
}
