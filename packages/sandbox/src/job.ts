import type { CompiledFile, CompiledTests } from './compile/compiled.ts';
import type { ExerciseTestFile, GradableExercise } from './exercise.ts';
import type { Limits } from './limits.ts';

/** What the verdict and the caches need to know of an exercise. */
export type GradedExercise = Pick<GradableExercise, 'id' | 'version' | 'points' | 'mistakes'>;

/** What a worker may know of a submission before it is compiled: all but its files. */
export interface Brief {
  exercise: GradedExercise;
  tests: CompiledTests[];
  /** Names of the runtime that the submission has to do without. */
  withheld: readonly string[];
  seed: number;
  limits: Limits;
  /** Whether the tests after the first that does not pass are left out. */
  untilFailure: boolean;
}

/** What a worker grades once it has its brief. */
export interface Work {
  /** Compiled; the first is what tests import as `./exercise`. */
  files: CompiledFile[];
}

/** One submission for a worker to grade. */
export type Job = Brief & Work;

/** Sources for the compiler's process. */
export interface CompileJob {
  exercise: string;
  /** File name → source: the student's, with the exercise's own files over them. */
  sources: Record<string, string>;
  /** The name of the first file. */
  entry: string;
  /** Whether only constants can be exported. */
  literal: boolean;
  /** Names of the runtime that it can't import. */
  withheld: readonly string[];
  /** Null when the supervisor has them already. */
  tests: ExerciseTestFile[] | null;
  /** Modules of the exercise that its tests may import; empty without tests. */
  support: Record<string, string>;
}
