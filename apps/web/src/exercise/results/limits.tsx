'use client';

import { useId } from 'react';
import { useLanguage } from '../../i18n/language.tsx';
import type { Outcome } from '../run/run.ts';
import styles from './limits.module.css';
import { limitText } from './words.ts';

export function Limits({ outcome }: { outcome: Outcome }) {
  const { locale, t } = useLanguage();
  const heading = useId();
  if (outcome.limits.length === 0) return null;
  return (
    <section className={styles.limits} aria-labelledby={heading}>
      <h3 id={heading}>{t.results.limits}</h3>
      <ul>
        {outcome.limits.map((limit) => (
          <li key={limit.name}>{limitText(limit, locale, t)}</li>
        ))}
      </ul>
    </section>
  );
}
