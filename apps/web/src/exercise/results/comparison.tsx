'use client';

import { useLanguage } from '../../i18n/language.tsx';
import type { TestResult } from '../run/run.ts';
import styles from './comparison.module.css';
import { Diff } from './diff.tsx';

/** What was expected against what came: line by line where there is a difference to show, else both whole. */
export function Comparison({ result: { diff, expected, actual } }: { result: TestResult }) {
  const { t } = useLanguage();
  if (diff && diff.length > 2) return <Diff lines={diff} />;
  if (expected === null && actual === null) return null;
  return (
    <dl className={styles.pair}>
      {expected !== null && (
        <div className={styles.expected}>
          <dt>{t.results.expected}</dt>
          <dd>{expected}</dd>
        </div>
      )}
      {actual !== null && (
        <div className={styles.actual}>
          <dt>{t.results.actual}</dt>
          <dd>{actual}</dd>
        </div>
      )}
    </dl>
  );
}
