'use client';

import type { Position } from '@yieldpoint/protocol';
import { useLanguage } from '../../i18n/language.tsx';
import { fill } from '../../i18n/texts.ts';
import type { Files } from '../files.ts';
import styles from './source-line.module.css';

interface Props {
  position: Position;
  /** As they were graded: the editor may hold something newer. */
  files: Files;
  onReveal: (position: Position) => void;
}

/** The student's own line that a result points at; pressing it goes there in the editor. */
export function SourceLine({ position, files, onReveal }: Props) {
  const { t } = useLanguage();
  const { file, line } = position;
  const source = files[file]?.split('\n')[line - 1]?.trim();
  return (
    <button
      type="button"
      className={styles.line}
      title={fill(t.results.goToLine, { line, file })}
      onClick={() => onReveal(position)}
    >
      <span className={styles.place}>{fill(t.results.yourLine, { line, file })}</span>{' '}
      {source && <code>{source}</code>}
    </button>
  );
}
