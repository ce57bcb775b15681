'use client';

import { useEffect, useRef } from 'react';
import { browserStore } from '../../shell/browser-store.ts';
import type { Files } from '../files.ts';
import { isDraftKey, readDraft } from './draft-store.ts';

/**
 * Calls back with the draft whenever another tab of this browser has changed it: two tabs with two drafts would
 * overwrite each other. Without a draft the other tab started over.
 */
export function useOtherTabs(exercise: string, version: string, onDraft: (files: Files) => void): void {
  const latest = useRef(onDraft);
  useEffect(() => {
    latest.current = onDraft;
  });
  useEffect(() => {
    // Browsers tell every tab but the one that wrote.
    const hear = ({ key }: StorageEvent) => {
      if (!isDraftKey(key, exercise, version)) return;
      latest.current(readDraft(browserStore(), exercise, version)?.files ?? {});
    };
    window.addEventListener('storage', hear);
    return () => window.removeEventListener('storage', hear);
  }, [exercise, version]);
}
