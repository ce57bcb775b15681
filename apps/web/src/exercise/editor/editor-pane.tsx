'use client';

import type { ReactNode } from 'react';
import { useLanguage } from '../../i18n/language.tsx';
import styles from './editor-pane.module.css';
import './metrics.css';

interface Props {
  files: readonly string[];
  open: string;
  onOpen: (file: string) => void;
  /** Where the editor is put once it is there. */
  host: (element: HTMLElement | null) => void;
  loaded: boolean;
  /** What stands there until then: the starter of each file, coloured. */
  fallback: Readonly<Record<string, ReactNode>>;
  helpId: string;
}

export function EditorPane({ files, open, onOpen, host, loaded, fallback, helpId }: Props) {
  const { exercise } = useLanguage().t;
  return (
    <div className={styles.pane}>
      <ul className={styles.files} aria-label={exercise.files}>
        {files.map((file) => (
          <li key={file}>
            <button type="button" aria-pressed={file === open} onClick={() => onOpen(file)}>
              {file}
            </button>
          </li>
        ))}
      </ul>
      <div className={styles.stage}>
        {!loaded && fallback[open]}
        <div ref={host} className={styles.host} hidden={!loaded} />
      </div>
      <p id={helpId} className="visually-hidden">
        {exercise.editorHelp}
      </p>
    </div>
  );
}
