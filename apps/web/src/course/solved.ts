const KEY = 'yieldpoint:solved';
const CHANGED = 'yieldpoint:solved-changed';

/** The exercises that this browser saw pass; the grader's records stay the truth. */
export function solvedExercises(): readonly string[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(list) ? list.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

export function markSolved(exercise: string): void {
  const solved = solvedExercises();
  if (solved.includes(exercise)) return;
  try {
    localStorage.setItem(KEY, JSON.stringify([...solved, exercise]));
    window.dispatchEvent(new Event(CHANGED));
  } catch {
    // A browser that stores nothing shows no marks; nothing else depends on them.
  }
}

export function onSolvedChange(listener: () => void): () => void {
  window.addEventListener(CHANGED, listener);
  window.addEventListener('storage', listener);
  return () => {
    window.removeEventListener(CHANGED, listener);
    window.removeEventListener('storage', listener);
  };
}
