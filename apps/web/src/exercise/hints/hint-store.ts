const keyOf = (exercise: string) => `yieldpoint:hints:${exercise}`;

/** How many hints of an exercise the reader has asked for so far. */
export function shownHints(store: Pick<Storage, 'getItem'>, exercise: string): number {
  try {
    const count = Number(store.getItem(keyOf(exercise)));
    return Number.isSafeInteger(count) && count > 0 ? count : 0;
  } catch {
    return 0;
  }
}

export function rememberHints(store: Pick<Storage, 'setItem'>, exercise: string, count: number): void {
  try {
    store.setItem(keyOf(exercise), String(count));
  } catch {
    // They can be asked for again.
  }
}
