import { createHash } from 'node:crypto';
import type { GradableExercise } from '@yieldpoint/sandbox';

/**
 * Names what grading depends on: tests, file names, support, limits, points, mistakes. A new title, prompt or hint
 * leaves it as it is, so that results stay comparable.
 */
export function versionOf(exercise: Omit<GradableExercise, 'version'>): string {
  return digest(exercise);
}

/** A short name for a value: the same for the same JSON, in whatever order its keys are. */
export function digest(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('hex').slice(0, 16);
}

/** JSON with sorted keys: the order in which files were read must not matter. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
