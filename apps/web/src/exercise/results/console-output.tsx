'use client';

import { useLanguage } from '../../i18n/language.tsx';
import { formatDuration } from '../../i18n/duration.ts';
import type { ConsoleLine } from '../run/run.ts';
import styles from './console-output.module.css';

/** What the student's code printed, with the virtual time of each line. */
export function ConsoleOutput({ title, lines }: { title: string; lines: readonly ConsoleLine[] }) {
  const { locale, t } = useLanguage();
  return (
    <figure className={styles.output}>
      <figcaption>{title}</figcaption>
      <div className={styles.lines} role="group" aria-label={title} tabIndex={0}>
        {lines.map(({ level, text, time, truncated }, index) => (
          <div key={index} className={styles.line} data-level={level}>
            <span className={styles.time}>{formatDuration(time, locale, t)}</span>
            <samp>
              {(level === 'warn' || level === 'error') && <b>{level} </b>}
              {text}
              {truncated && <i> {t.results.truncated}</i>}
            </samp>
          </div>
        ))}
      </div>
    </figure>
  );
}
