'use client';

import type { Position } from '@yieldpoint/protocol';
import { useLanguage } from '../../i18n/language.tsx';
import type { Files } from '../files.ts';
import type { TestResult, TestRow } from '../run/run.ts';
import { Timeline } from '../timeline/timeline.tsx';
import { Comparison } from './comparison.tsx';
import { ConsoleOutput } from './console-output.tsx';
import { SourceLine } from './source-line.tsx';
import styles from './test-details.module.css';
import { messageText, testName } from './words.ts';
import type { TestTexts } from './words.ts';

interface Props {
  row: TestRow;
  result: TestResult;
  files: Files;
  texts: TestTexts;
  onReveal: (position: Position) => void;
}

export function TestDetails({ row, result, files, texts, onReveal }: Props) {
  const { locale, t } = useLanguage();
  const why =
    result.status === 'not-run'
      ? t.messages.notRun
      : result.message && messageText(result.message, locale, t, texts);
  return (
    <div className={styles.details}>
      {why !== null && <p className={styles.message}>{why}</p>}
      <Comparison result={result} />
      {result.position && <SourceLine position={result.position} files={files} onReveal={onReveal} />}
      {row.hidden && <p className={styles.note}>{t.results.hiddenNote}</p>}
      {row.console.length > 0 && <ConsoleOutput title={t.results.output} lines={row.console} />}
      {row.trace && row.trace.events.length > 0 && (
        <Timeline test={testName(row.name, locale, texts)} trace={row.trace} />
      )}
    </div>
  );
}
