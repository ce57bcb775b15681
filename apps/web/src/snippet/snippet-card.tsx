'use client';

import type { Snippet } from '@yieldpoint/protocol';
import { useId, useState, type ReactNode } from 'react';
import { useLanguage } from '../i18n/language.tsx';
import { fill } from '../i18n/texts.ts';
import { LanguageTabs } from './language-tabs.tsx';
import { ProgramPanel } from './program-panel.tsx';
import { LANGUAGES, type ProgramLanguage } from './languages.ts';
import styles from './snippet.module.css';

interface Props {
  snippet: Snippet;
  /** The programs as text, coloured, which stand there until somebody edits them. */
  fallback: Readonly<Record<ProgramLanguage, ReactNode>>;
}

/** A program in two languages, to change and to run where it stands. */
export function SnippetCard({ snippet, fallback }: Props) {
  const { locale, t } = useLanguage();
  const id = useId();
  const [language, setLanguage] = useState<ProgramLanguage>('typescript');
  const title = snippet.title[locale];
  return (
    <section className={styles.card} aria-label={fill(t.snippet.about, { title })}>
      <header className={styles.head}>
        <p className={styles.title}>{title}</p>
        <LanguageTabs id={id} language={language} onShow={setLanguage} />
      </header>
      {LANGUAGES.map((each) => (
        <ProgramPanel
          key={each}
          id={id}
          language={each}
          shown={each === language}
          title={title}
          source={snippet[each].trimEnd()}
          fallback={fallback[each]}
          note={each === 'python' ? (snippet.differs?.[locale] ?? null) : null}
        />
      ))}
    </section>
  );
}
