import type { GradableExercise, SandboxSubmission } from './exercise.ts';
import type { Limits } from './limits.ts';

/** One submission to grade, with its limits settled. */
export interface Job {
  exercise: GradableExercise;
  submission: SandboxSubmission;
  limits: Limits;
}
