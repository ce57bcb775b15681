import type { LocalizedText } from '@yieldpoint/protocol';
import type { Limits } from './limits.ts';

export interface ExerciseTestFile {
  file: string;
  source: string;
  /** Hidden tests show their name and a message code, nothing else. */
  hidden: boolean;
}

/** A wrong solution seen before: when exactly these tests fail, the student is told `message`. */
export interface KnownMistake {
  name: string;
  /** Ids of the tests that fail, in any order. */
  fails: string[];
  message: LocalizedText;
}

/** An exercise with all that grading needs, the secret parts included. */
export interface GradableExercise {
  id: string;
  /** Changes when anything of the exercise does: what was compiled is cached under it. */
  version: string;
  points: number;
  /** File name → source beside the student's own files, which the student may not replace. */
  support?: Record<string, string>;
  /** The submission is an answer, not a program: it may only export constants, and gets no support to import. */
  literal?: boolean;
  /** Names of the runtime that the submission has to do without, however it asks for them: what it is to build itself. */
  withheld?: readonly string[];
  /** Names the submission must have; the first is the entry that tests import as `./exercise`. */
  files: string[];
  tests: ExerciseTestFile[];
  limits?: Partial<Limits>;
  /** The names of hidden tests are told to nobody either. */
  secretNames?: boolean;
  mistakes: KnownMistake[];
}

export interface SandboxSubmission {
  /** File name → source. */
  files: Record<string, string>;
  /** Seeds `random()` in tests and `Math.random` in the student's code: a regrade sees the same values. */
  seed: number;
}
