'use client';

import { useSyncExternalStore } from 'react';

/** The same width as in panes.module.css. */
export const SMALL_SCREEN = '(max-width: 52rem)';

function subscribe(listener: () => void) {
  const query = window.matchMedia(SMALL_SCREEN);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** Whether the parts of the exercise are tabs. Only roles depend on it: what is seen is for the style sheet to say. */
export const useSmallScreen = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => window.matchMedia(SMALL_SCREEN).matches,
    () => false,
  );
