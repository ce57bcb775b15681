import { keep } from '../../shell/browser-store.ts';
import type { Store } from '../../shell/browser-store.ts';

const keyOf = (exercise: string) => `yieldpoint:hints:${exercise}`;

/** How many hints of an exercise the reader has asked for so far. */
export function shownHints(store: Pick<Store, 'getItem'>, exercise: string): number {
  const count = Number(store.getItem(keyOf(exercise)));
  return Number.isSafeInteger(count) && count > 0 ? count : 0;
}

export const rememberHints = (exercise: string, count: number): void => keep(keyOf(exercise), String(count));
