import type { Diagnostic } from '@yieldpoint/protocol';
import { compileSubmission } from '../compile/compile-submission.ts';
import { compileTests } from '../compile/compile-tests.ts';
import { runtimeNames } from '../compile/runtime-names.ts';
import type { GradableExercise, SandboxSubmission } from '../exercise.ts';
import type { Job } from '../job.ts';
import { DEFAULT_LIMITS } from '../limits.ts';
import type { Limits } from '../limits.ts';

/** The job that the supervisor would make, compiled here; or why the submission is rejected. */
export function jobOf(
  exercise: GradableExercise,
  { files, seed }: SandboxSubmission,
  limits: Partial<Limits> = {},
  untilFailure = false,
): Job | Diagnostic[] {
  const entry = exercise.files[0] ?? 'exercise.ts';
  const { support, withheld = [] } = exercise;
  const compiled = compileSubmission({ sources: { ...files, ...support }, entry, withheld }, runtimeNames);
  if (!compiled.ok) return compiled.diagnostics;
  return {
    exercise,
    tests: compileTests(exercise.id, exercise.tests, support),
    withheld,
    files: compiled.files,
    seed,
    limits: { ...DEFAULT_LIMITS, ...limits },
    untilFailure,
  };
}
