export { createSandbox } from './create-sandbox.ts';
export type { ExerciseTestFile, GradableExercise, KnownMistake, SandboxSubmission } from './exercise.ts';
export { FAILURES, WorkersUnavailableError } from './failures.ts';
export type { FailureCode } from './failures.ts';
export { DEFAULT_LIMITS, LANES, MAXIMUM_LIMITS } from './limits.ts';
export type { LaneName, Limits } from './limits.ts';
export { excesses, MaximumError, parseMaximum } from './maximum.ts';
export type { Excess } from './maximum.ts';
export type {
  GradeOptions,
  LaneState,
  Outcome,
  Phase,
  Sandbox,
  SandboxLogger,
  SandboxOptions,
} from './sandbox.ts';
export { WALL_NAMES, WallsMissingError } from './walls/wall.ts';
export type { Wall, WallName } from './walls/wall.ts';
