'use client';

import { useState } from 'react';
import { useLanguage } from '../../i18n/language.tsx';
import type { Files } from '../files.ts';
import { NoticeBar } from '../notice-bar.tsx';

interface Props {
  /** What the reader had before starting over; null when there is nothing to undo. */
  before: Files | null;
  /** A draft for another version of the exercise. */
  older: Files | null;
  onReplace: (files: Files) => void;
  onForget: () => void;
}

/** The ways back to code that the editor does not show. */
export function DraftNotices({ before, older, onReplace, onForget }: Props) {
  const { exercise } = useLanguage().t;
  const [olderSeen, setOlderSeen] = useState(false);
  return (
    <>
      {before && (
        <NoticeBar
          text={exercise.resetDone}
          action={exercise.undo}
          onAction={() => {
            onReplace(before);
            onForget();
          }}
          onDismiss={onForget}
        />
      )}
      {older && !olderSeen && (
        <NoticeBar
          text={exercise.olderDraft}
          action={exercise.openOlderDraft}
          onAction={() => onReplace(older)}
          onDismiss={() => setOlderSeen(true)}
        />
      )}
    </>
  );
}
