'use client';

import type { DiffLine } from '@yieldpoint/protocol';
import { useLanguage } from '../../i18n/language.tsx';
import styles from './diff.module.css';

/** Expected (`−`) against got (`+`), line by line; the sign and a spoken word carry what the colour repeats. */
export function Diff({ lines }: { lines: readonly DiffLine[] }) {
  const { t } = useLanguage();
  const words = { '-': t.results.removed, '+': t.results.added, ' ': '' };
  return (
    <figure className={styles.diff}>
      <figcaption>
        <span className={styles.removed}>− {t.results.expected}</span>
        <span className={styles.added}>+ {t.results.actual}</span>
      </figcaption>
      <div className={styles.scroll} role="group" aria-label={t.results.difference} tabIndex={0}>
        {lines.map(({ sign, text }, index) => (
          <div key={index} className={styles.line} data-sign={sign}>
            <span aria-hidden="true">{sign === '-' ? '−' : sign}</span>
            {words[sign] && <span className="visually-hidden">{words[sign]}: </span>}
            <code>{text}</code>
          </div>
        ))}
      </div>
    </figure>
  );
}
