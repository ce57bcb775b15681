'use client';

import { useEffect, useId, useState } from 'react';
import type { Ref } from 'react';
import { useLanguage } from '../../i18n/language.tsx';
import { fill } from '../../i18n/texts.ts';
import { browserStore } from '../../shell/browser-store.ts';
import button from '../../shell/button.module.css';
import { rememberHints, shownHints } from './hint-store.ts';
import styles from './hints.module.css';

interface Props {
  exercise: string;
  /** Sanitised HTML, from the gentlest to the one that nearly tells. */
  hints: readonly string[];
  next: Ref<HTMLButtonElement>;
}

/** Hints one at a time; those that were asked for stay. */
export function Hints({ exercise, hints, next }: Props) {
  const { t } = useLanguage();
  const [shown, setShown] = useState(0);
  const heading = useId();
  const total = hints.length;

  useEffect(() => setShown(Math.min(total, shownHints(browserStore(), exercise))), [exercise, total]);

  function showNext() {
    setShown(shown + 1);
    rememberHints(exercise, shown + 1);
  }

  if (total === 0) return null;
  return (
    <section className={styles.hints} aria-labelledby={heading}>
      <h2 id={heading}>{t.exercise.hints}</h2>
      <ol aria-live="polite">
        {hints.slice(0, shown).map((html, index) => (
          <li key={index} aria-label={fill(t.exercise.hint, { number: index + 1, total })}>
            <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
          </li>
        ))}
      </ol>
      {shown < total ? (
        <button ref={next} type="button" className={button.button} onClick={showNext}>
          {fill(t.exercise.showHint, { number: shown + 1, total })}
        </button>
      ) : (
        <p className={styles.end}>{t.exercise.noMoreHints}</p>
      )}
    </section>
  );
}
