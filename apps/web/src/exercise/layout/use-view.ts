'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback } from 'react';
import { SMALL_SCREEN } from './use-small-screen.ts';

export const VIEWS = ['read', 'code', 'results'] as const;
export type View = (typeof VIEWS)[number];

/**
 * Which part of the exercise a small screen shows; it lives in the address, so that Back goes back to it.
 * A large screen shows all of them, and has nothing to go back to.
 */
export function useView(): [View, (view: View) => void] {
  const name = useSearchParams().get('view');
  const view = VIEWS.find((known) => known === name) ?? 'read';
  const show = useCallback((next: View) => {
    if (!window.matchMedia(SMALL_SCREEN).matches) return;
    const url = new URL(window.location.href);
    if ((url.searchParams.get('view') ?? 'read') === next) return;
    if (next === 'read') url.searchParams.delete('view');
    else url.searchParams.set('view', next);
    window.history.pushState(null, '', url);
  }, []);
  return [view, show];
}
