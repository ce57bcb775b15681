import { createHash } from 'node:crypto';
import type { GradableExercise } from '@yieldpoint/sandbox';

/**
 * Names what grading depends on: tests, file names, support, limits, points, mistakes. A new title, prompt or hint
 * leaves it as it is, so that results stay comparable.
 */
export function versionOf(exercise: Omit<GradableExercise, 'version'>): string {
  return createHash('sha256').update(canonical(exercise)).digest('hex').slice(0, 16);
}

/** JSON with sorted keys: the order in which files were read must not matter. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
