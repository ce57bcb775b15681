'use client';

import type { TestStatus } from '@yieldpoint/protocol';
import { useLanguage } from '../../i18n/language.tsx';
import { Icon } from '../../shell/icon.tsx';
import type { IconName } from '../../shell/icon.tsx';
import styles from './status-sign.module.css';

const SIGNS: Record<TestStatus | 'waiting' | 'running', IconName> = {
  passed: 'check',
  failed: 'cross',
  timeout: 'clock',
  memory: 'stack',
  'not-run': 'dash',
  running: 'arc',
  waiting: 'dot',
};

/** A test's state by its own sign and word; colour only repeats them. */
export function StatusSign({ status }: { status: TestStatus | 'waiting' | 'running' }) {
  const { t } = useLanguage();
  return (
    <span className={styles.sign} data-status={status}>
      <Icon name={SIGNS[status]} />
      <span className="visually-hidden">{t.results.status[status]}</span>
    </span>
  );
}
