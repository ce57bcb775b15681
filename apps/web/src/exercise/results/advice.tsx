'use client';

import { useId } from 'react';
import { useLanguage } from '../../i18n/language.tsx';
import type { Outcome } from '../run/run.ts';
import styles from './advice.module.css';
import { InlineText } from '../../shell/inline-text.tsx';

/** What the course knows about a mistake that looks just like this one. */
export function Advice({ outcome }: { outcome: Outcome }) {
  const { locale, t } = useLanguage();
  const heading = useId();
  if (outcome.advice.length === 0) return null;
  return (
    <section className={styles.advice} aria-labelledby={heading}>
      <h3 id={heading}>{t.results.advice}</h3>
      {outcome.advice.map(({ mistake, message }) => (
        <p key={mistake}>
          <InlineText text={message[locale]} />
        </p>
      ))}
    </section>
  );
}
