'use client';

import { useLanguage } from '../../i18n/language.tsx';
import { finishedTests } from '../run/run.ts';
import type { Run } from '../run/run.ts';
import styles from './progress.module.css';

/** One piece per test, filled as its result arrives. */
export function Progress({ run }: { run: Run }) {
  const { t } = useLanguage();
  return (
    <div
      className={styles.progress}
      role="progressbar"
      aria-label={t.results.progress}
      aria-valuemin={0}
      aria-valuemax={run.tests.length}
      aria-valuenow={finishedTests(run)}
    >
      {run.tests.map(({ id, state }) => (
        <span key={id} data-status={state.kind === 'finished' ? state.result.status : state.kind} />
      ))}
    </div>
  );
}
