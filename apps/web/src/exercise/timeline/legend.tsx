'use client';

import { useLanguage } from '../../i18n/language.tsx';
import styles from './timeline.module.css';

/** What the signs of the chart mean. */
export function Legend() {
  const { legend } = useLanguage().t.timeline;
  return (
    <ul className={styles.legend} style={{ '--lane': 'var(--ink-soft)' } as React.CSSProperties}>
      <li>
        <svg viewBox="0 0 22 14" aria-hidden="true">
          <rect className={styles.step} x="1" y="1" width="17" height="12" rx="4" />
          <circle className={styles.point} cx="17" cy="7" r="3.5" />
        </svg>
        {legend.step}
      </li>
      <li>
        <svg viewBox="0 0 22 14" aria-hidden="true">
          <rect className={styles.sleep} x="0" y="2" width="22" height="10" />
        </svg>
        {legend.sleep}
      </li>
      <li>
        <svg viewBox="0 0 22 14" aria-hidden="true">
          <line className={styles.wait} x1="0" x2="22" y1="7" y2="7" />
        </svg>
        {legend.wait}
      </li>
      <li>
        <svg viewBox="0 0 22 14" aria-hidden="true">
          <path className={styles.wake} stroke="var(--lane)" d="M4 13 C4 6 18 8 18 1" />
        </svg>
        {legend.wake}
      </li>
      <li>
        <svg viewBox="0 0 22 14" aria-hidden="true">
          <g className={styles.cancel}>
            <circle cx="11" cy="7" r="6" />
            <path d="M8.5 4.5 l5 5 m0 -5 l-5 5" />
          </g>
        </svg>
        {legend.cancel}
      </li>
      <li>
        <svg viewBox="0 0 22 14" aria-hidden="true">
          <path className={styles.ended} d="M7 7 l3 3.5 l6 -7" />
        </svg>
        {legend.done}
      </li>
      <li>
        <svg viewBox="0 0 22 14" aria-hidden="true">
          <path className={styles.failed} d="M7 3 l8 8 m0 -8 l-8 8" />
        </svg>
        {legend.error}
      </li>
    </ul>
  );
}
