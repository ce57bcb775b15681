'use client';

import { useSyncExternalStore } from 'react';
import { onSolvedChange, solvedExercises } from './solved.ts';

/** Whether this browser saw the exercise pass; false where there is no browser. */
export function useSolved(exercise: string): boolean {
  return useSyncExternalStore(
    onSolvedChange,
    () => solvedExercises().includes(exercise),
    () => false,
  );
}
