'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** The key that submits together with Enter, as this machine calls it. */
export const useModifier = (): string =>
  useSyncExternalStore(
    never,
    () => (/mac|iphone|ipad/i.test(navigator.userAgent) ? '⌘' : 'Ctrl'),
    () => 'Ctrl',
  );
