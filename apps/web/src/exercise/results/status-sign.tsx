'use client';

import type { TestStatus } from '@yieldpoint/protocol';
import { useLanguage } from '../../i18n/language.tsx';
import styles from './status-sign.module.css';

const SIGNS: Record<TestStatus | 'waiting' | 'running', string> = {
  passed: '✓',
  failed: '✕',
  timeout: '⧖',
  memory: '▲',
  'not-run': '–',
  running: '◌',
  waiting: '·',
};

/** A test's state by its own sign and word; colour only repeats them. */
export function StatusSign({ status }: { status: TestStatus | 'waiting' | 'running' }) {
  const { t } = useLanguage();
  return (
    <span className={styles.sign} data-status={status}>
      <span aria-hidden="true">{SIGNS[status]}</span>
      <span className="visually-hidden">{t.results.status[status]}</span>
    </span>
  );
}
