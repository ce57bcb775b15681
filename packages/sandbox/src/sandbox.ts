import type { GradingEvent, Verdict } from '@yieldpoint/protocol';
import type { GradableExercise, SandboxSubmission } from './exercise.ts';
import type { FailureCode } from './failures.ts';
import type { LaneName, Limits } from './limits.ts';
import type { Wall, WallName } from './walls/wall.ts';

/** How an attempt ended; its last event said the same. */
export type Outcome =
  | { state: 'finished'; verdict: Verdict; score: number; maxScore: number }
  | { state: 'failed'; code: FailureCode; willRetry: boolean };

/** As pino's: fields first, then the message. */
export interface SandboxLogger {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

export interface SandboxOptions {
  /** Submissions graded at once; the number of cores by default. One spare process more is kept warm. */
  workers?: number;
  /**
   * Refuse to start unless all walls (or those named) stand: around both lanes and the process that compiles, the last
   * two but for `jitless`. Then a heavy worker starts at once, to be judged, unless `maximum` closes that lane.
   */
  strict?: boolean | readonly WallName[];
  /** The most that an exercise is given, whatever it asks for; the built-in maximum by default. */
  maximum?: Limits | undefined;
  logger?: SandboxLogger | undefined;
}

/** The processes of one kind, and what stands around them. */
export interface LaneState {
  name: LaneName;
  /** Process ids of those alive now. None in the heavy lane until an exercise asks for it. */
  pids: readonly number[];
  /** As found on a living worker; empty until there was one. */
  walls: readonly Wall[];
}

/** Where a grading's time goes: compiling the source, waiting for a worker, running the tests in it. */
export type Phase = 'transpile' | 'acquire' | 'run';

export interface GradeOptions {
  /** Hears how long each phase took, in milliseconds; a phase that is repeated is told again. */
  onPhase?: (phase: Phase, ms: number) => void;
  /** Ends the grading: the last event is then `failed` with the code `cancelled`. */
  signal?: AbortSignal;
  /** Runs no test after the first that does not pass: enough for whoever only wants to know whether all pass. */
  untilFailure?: boolean;
}

export interface Sandbox extends AsyncDisposable {
  /** What stands between a submission and this machine, for each kind of worker. */
  readonly lanes: Readonly<Record<LaneName, LaneState>>;
  /** Submissions graded at once; more wait their turn. */
  readonly capacity: number;
  /** Process ids of the workers alive now, then those of the compilers. */
  readonly pids: readonly number[];
  /**
   * Grades one submission. `onEvent` gets every event as it comes, one terminal event (`finished` or `failed`)
   * last; the promise resolves after it. Rejects only with what `onEvent` itself threw.
   *
   * ```ts
   * await using sandbox = await createSandbox();
   * const outcome = await sandbox.grade(exercise, { files, seed: 1 }, (event) => console.log(event));
   * ```
   */
  grade(
    exercise: GradableExercise,
    submission: SandboxSubmission,
    onEvent: (event: GradingEvent) => void,
    options?: GradeOptions,
  ): Promise<Outcome>;
}
