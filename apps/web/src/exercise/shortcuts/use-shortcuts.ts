'use client';

import { useEffect, useRef, useState } from 'react';
import { browserStore, keep } from '../../shell/browser-store.ts';
import { actionOf } from './keys.ts';
import type { ShortcutAction } from './keys.ts';

const KEY = 'yieldpoint:single-keys';
const TEXT = 'input, textarea, select, [contenteditable="true"], dialog';

/** Listens for the page's shortcuts; gives whether single keys are on, and the switch for it. */
export function useShortcuts(act: (action: ShortcutAction) => void): [boolean, (on: boolean) => void] {
  const [singleKeys, setSingleKeys] = useState(true);
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });

  useEffect(() => setSingleKeys(browserStore().getItem(KEY) !== 'off'), []);

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.repeat) return;
      const occupied = event.target instanceof Element && event.target.closest(TEXT) !== null;
      const { key, ctrlKey, metaKey, altKey } = event;
      const action = actionOf({ key, ctrlKey, metaKey, altKey, occupied }, singleKeys);
      if (!action) return;
      event.preventDefault();
      latest.current(action);
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [singleKeys]);

  function change(on: boolean) {
    setSingleKeys(on);
    keep(KEY, on ? 'on' : 'off');
  }
  return [singleKeys, change];
}
