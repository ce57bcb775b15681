'use client';

import type { Position } from '@yieldpoint/protocol';
import { useLanguage } from '../../i18n/language.tsx';
import type { TestRow } from '../run/run.ts';
import type { Files } from '../files.ts';
import { StatusSign } from './status-sign.tsx';
import styles from './test-item.module.css';
import { TestDetails } from './test-details.tsx';
import { Times } from './times.tsx';
import { testName } from './words.ts';
import type { TestTexts } from './words.ts';

interface Props {
  row: TestRow;
  files: Files;
  texts: TestTexts;
  open: boolean;
  onToggle: (open: boolean) => void;
  onReveal: (position: Position) => void;
}

/** One test: a line while it waits or runs, and a fold with everything it said once it is done. */
export function TestItem({ row, files, texts, open, onToggle, onReveal }: Props) {
  const { locale, t } = useLanguage();
  const name = (
    <>
      <StatusSign status={row.state.kind === 'finished' ? row.state.result.status : row.state.kind} />
      <span className={styles.name}>{testName(row.name, locale, texts)}</span>
      {row.hidden && <span className={styles.badge}>{t.results.hidden}</span>}
    </>
  );
  if (row.state.kind !== 'finished') return <div className={styles.line}>{name}</div>;
  const { result } = row.state;
  return (
    <details open={open} onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary className={styles.line}>
        {name}
        <Times result={result} />
      </summary>
      {open && <TestDetails row={row} result={result} files={files} texts={texts} onReveal={onReveal} />}
    </details>
  );
}
