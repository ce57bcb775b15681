import type { ExerciseSummary } from '@yieldpoint/protocol';

export const DIFFICULTY_LEVELS = [
  'easy',
  'medium',
  'hard',
] as const satisfies readonly ExerciseSummary['difficulty'][];
