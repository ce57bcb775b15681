import { browserStore, keep } from '../shell/browser-store.ts';

const KEY = 'yieldpoint:solved';
const CHANGED = 'yieldpoint:solved-changed';

/** The exercises that this browser saw pass; the grader's records stay the truth. */
export function solvedExercises(): readonly string[] {
  try {
    const list: unknown = JSON.parse(browserStore().getItem(KEY) ?? '[]');
    return Array.isArray(list) ? list.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

export function markSolved(exercise: string): void {
  const solved = solvedExercises();
  if (solved.includes(exercise)) return;
  keep(KEY, JSON.stringify([...solved, exercise]));
  window.dispatchEvent(new Event(CHANGED));
}

export function onSolvedChange(listener: () => void): () => void {
  window.addEventListener(CHANGED, listener);
  window.addEventListener('storage', listener);
  return () => {
    window.removeEventListener(CHANGED, listener);
    window.removeEventListener('storage', listener);
  };
}
