'use client';

import type { KeyboardEvent } from 'react';
import { useLanguage } from '../i18n/language.tsx';
import { LANGUAGES, LANGUAGE_NAMES, type ProgramLanguage } from './languages.ts';
import styles from './snippet.module.css';

export const tabId = (id: string, language: ProgramLanguage): string => `${id}-tab-${language}`;
export const panelId = (id: string, language: ProgramLanguage): string => `${id}-panel-${language}`;

interface Props {
  /** Of the snippet, for a page has several. */
  id: string;
  language: ProgramLanguage;
  onShow: (language: ProgramLanguage) => void;
}

/** In which language the program is shown; arrow keys go from one to the next. */
export function LanguageTabs({ id, language, onShow }: Props) {
  const { snippet } = useLanguage().t;

  function move(event: KeyboardEvent) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = LANGUAGES[(LANGUAGES.indexOf(language) + step + LANGUAGES.length) % LANGUAGES.length];
    if (!next) return;
    onShow(next);
    document.getElementById(tabId(id, next))?.focus();
  }

  return (
    <div className={styles.tabs} role="tablist" aria-label={snippet.languages} onKeyDown={move}>
      {LANGUAGES.map((each) => (
        <button
          key={each}
          id={tabId(id, each)}
          type="button"
          role="tab"
          aria-selected={each === language}
          aria-controls={panelId(id, each)}
          tabIndex={each === language ? 0 : -1}
          onClick={() => onShow(each)}
        >
          {LANGUAGE_NAMES[each]}
        </button>
      ))}
    </div>
  );
}
