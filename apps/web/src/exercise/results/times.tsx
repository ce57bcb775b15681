'use client';

import { useLanguage } from '../../i18n/language.tsx';
import { formatDuration } from '../../i18n/duration.ts';
import { fill } from '../../i18n/texts.ts';
import type { TestResult } from '../run/run.ts';
import styles from './times.module.css';

/** How long it took on the virtual clock, and in the room; nothing where that is not told: for what did not run, or is hidden. */
export function Times({ result: { virtualSeconds, realMs } }: { result: TestResult }) {
  const { locale, t } = useLanguage();
  if (realMs === 0) return null;
  const real = formatDuration(realMs / 1000, locale, t);
  return (
    <span className={styles.times}>
      {virtualSeconds > 0
        ? fill(t.results.virtual, { virtual: formatDuration(virtualSeconds, locale, t), real })
        : fill(t.results.realOnly, { real })}
    </span>
  );
}
