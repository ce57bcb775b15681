'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { browserStore } from '../../shell/browser-store.ts';
import type { Files } from '../files.ts';
import { applyDraft, readDraft, readOlderDraft, removeDraft, writeDraft } from './draft-store.ts';

export type Keeping = 'untouched' | 'kept' | 'lost';

export interface Drafting {
  files: Files;
  /** The browser's storage was read: from here on `files` is what the reader wrote. */
  ready: boolean;
  /** `lost`: the browser refused to keep what was written. */
  keeping: Keeping;
  /** A draft for another version of the exercise, where there is none for this one. */
  older: Files | null;
  change: (file: string, text: string) => void;
  /** Replaces everything, as reset and undo do. */
  replace: (files: Files) => void;
  /** Goes on with what another tab has kept, which needs no keeping again. */
  adopt: (files: Files) => void;
}

/** What the reader writes, kept in this browser with every keystroke. */
export function useDraft(exercise: string, version: string, starter: Files): Drafting {
  const [files, setFiles] = useState(starter);
  const [ready, setReady] = useState(false);
  const [keeping, setKeeping] = useState<Keeping>('untouched');
  const [older, setOlder] = useState<Files | null>(null);
  const current = useRef(starter);

  const adopt = useCallback(
    (kept: Files) => {
      current.current = applyDraft(starter, kept);
      setFiles(current.current);
      setKeeping(isUntouched(starter, current.current) ? 'untouched' : 'kept');
    },
    [starter],
  );

  useEffect(() => {
    const draft = readDraft(browserStore(), exercise, version);
    if (draft) {
      adopt(draft.files);
    } else {
      setOlder(readOlderDraft(browserStore(), exercise, version)?.files ?? null);
    }
    setReady(true);
    // The starter belongs to the version: it cannot change alone.
  }, [exercise, version]);

  const replace = useCallback(
    (next: Files) => {
      current.current = applyDraft(starter, next);
      setFiles(current.current);
      setOlder(null);
      if (isUntouched(starter, current.current)) {
        removeDraft(browserStore(), exercise, version);
        setKeeping('untouched');
        return;
      }
      const draft = { files: current.current, at: Date.now() };
      setKeeping(writeDraft(browserStore(), exercise, version, draft) ? 'kept' : 'lost');
    },
    [exercise, version, starter],
  );

  const change = useCallback(
    (file: string, text: string) => {
      // The editor also tells of what it was given.
      if (current.current[file] !== text) replace({ ...current.current, [file]: text });
    },
    [replace],
  );

  return { files, ready, keeping, older, change, replace, adopt };
}

const isUntouched = (starter: Files, files: Files) =>
  Object.entries(starter).every(([file, text]) => files[file] === text);
