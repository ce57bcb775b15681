import type { CompiledFile, CompiledTests } from './compile/compiled.ts';
import type { ExerciseTestFile, GradableExercise } from './exercise.ts';
import type { Limits } from './limits.ts';

/** What the verdict and the caches need to know of an exercise. */
export type GradedExercise = Pick<GradableExercise, 'id' | 'version' | 'points' | 'mistakes'>;

/** One submission for a worker to grade: compiled, with its limits settled. */
export interface Job {
  exercise: GradedExercise;
  tests: CompiledTests[];
  /** The first is what tests import as `./exercise`. */
  files: CompiledFile[];
  seed: number;
  limits: Limits;
  /** Whether the tests after the first that does not pass are left out. */
  untilFailure: boolean;
}

/** Sources for the compiler's process. */
export interface CompileJob {
  exercise: string;
  /** File name → source: the student's, with the exercise's own files over them. */
  sources: Record<string, string>;
  /** The name of the first file. */
  entry: string;
  /** Whether only constants can be exported. */
  literal: boolean;
  /** Null when the supervisor has them already. */
  tests: ExerciseTestFile[] | null;
  /** Modules of the exercise that its tests may import; empty without tests. */
  support: Record<string, string>;
}
