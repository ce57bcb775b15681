'use client';

import type { ReactNode } from 'react';
import { useLanguage } from '../../i18n/language.tsx';
import styles from './editor-pane.module.css';
import './metrics.css';

interface Props {
  files: readonly string[];
  /** Files to be read, after those to be written. */
  given: readonly string[];
  open: string;
  onOpen: (file: string) => void;
  /** Where the editor is put once it is there. */
  host: (element: HTMLElement | null) => void;
  loaded: boolean;
  /** What stands there until then, coloured: the starter of each file. Of a given file it is all there is. */
  fallback: Readonly<Record<string, ReactNode>>;
  helpId: string;
}

export function EditorPane({ files, given, open, onOpen, host, loaded, fallback, helpId }: Props) {
  const { exercise } = useLanguage().t;
  const isGiven = given.includes(open);
  return (
    <div className={styles.pane}>
      <ul className={styles.files} aria-label={exercise.files}>
        {[...files, ...given].map((file) => (
          <li key={file}>
            <button type="button" aria-pressed={file === open} onClick={() => onOpen(file)}>
              {file}
              {given.includes(file) && (
                <>
                  {' '}
                  <span className={styles.note}>{exercise.readOnly}</span>
                </>
              )}
            </button>
          </li>
        ))}
      </ul>
      <div className={styles.stage}>
        {(!loaded || isGiven) && fallback[open]}
        <div ref={host} className={styles.host} hidden={!loaded || isGiven} />
      </div>
      <p id={helpId} className="visually-hidden">
        {exercise.editorHelp}
      </p>
    </div>
  );
}
