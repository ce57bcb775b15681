'use client';

import type { Diagnostic, Position } from '@yieldpoint/protocol';
import { useId } from 'react';
import { useLanguage } from '../../i18n/language.tsx';
import { fill } from '../../i18n/texts.ts';
import styles from './diagnostics.module.css';
import { compilersWords, diagnosticText } from './words.ts';

/** Where and why the code does not compile; each entry goes to its place in the editor. */
export function Diagnostics({
  list,
  onReveal,
}: {
  list: readonly Diagnostic[];
  onReveal: (position: Position) => void;
}) {
  const { t, locale } = useLanguage();
  const heading = useId();
  return (
    <section className={styles.diagnostics} aria-labelledby={heading}>
      <h3 id={heading}>{t.results.diagnostics}</h3>
      <ul>
        {list.map((diagnostic, index) => {
          const raw = compilersWords(diagnostic, locale);
          return (
            <li key={index}>
              <button type="button" onClick={() => onReveal(diagnostic)}>
                {fill(t.results.yourLine, { line: diagnostic.line, file: diagnostic.file })}
              </button>
              <p>{diagnosticText(diagnostic, t)}</p>
              {raw !== null && (
                <p lang="en" className={styles.raw}>
                  {raw}
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
