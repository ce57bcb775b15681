import type { GradingEvent } from '@yieldpoint/protocol';
import type { GradableExercise, SandboxSubmission } from './exercise.ts';
import type { FailureCode } from './failures.ts';
import type { LaneName, Limits } from './limits.ts';
import { settleLimits } from './maximum.ts';
import type { GradeOptions, LaneState, Outcome, Sandbox, SandboxLogger } from './sandbox.ts';
import { Compiler } from './supervisor/compiler.ts';
import { grade } from './supervisor/grade.ts';
import { GradingLog } from './supervisor/grading-log.ts';
import type { Lane } from './supervisor/lane.ts';
import type { Pool } from './supervisor/pool.ts';

interface Parts {
  lanes: Readonly<Record<LaneName, Lane>>;
  compilers: Pool;
  maximum: Limits;
  capacity: number;
  logger: SandboxLogger | undefined;
  /** What dies with the sandbox: the processes, then their image. */
  resources: AsyncDisposableStack;
}

export class RunningSandbox implements Sandbox {
  readonly #parts: Parts;
  readonly #compiler: Compiler;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#compiler = new Compiler(parts.compilers);
  }

  get lanes(): Readonly<Record<LaneName, LaneState>> {
    const { light, heavy } = this.#parts.lanes;
    return { light: stateOf(light), heavy: stateOf(heavy) };
  }

  get capacity(): number {
    return this.#parts.capacity;
  }

  get pids(): readonly number[] {
    const { lanes, compilers } = this.#parts;
    return [...lanes.light.pids, ...lanes.heavy.pids, ...compilers.pids];
  }

  async grade(
    exercise: GradableExercise,
    submission: SandboxSubmission,
    onEvent: (event: GradingEvent) => void,
    { signal, onPhase, untilFailure = false }: GradeOptions = {},
  ): Promise<Outcome> {
    const { lanes, maximum, logger } = this.#parts;
    const limits = settleLimits(exercise.limits, maximum);
    const listener = new Listener(onEvent, signal);
    const log = logger && new GradingLog(logger, exercise, submission, lanes[limits.cpu]);
    const tell = (event: GradingEvent): void => {
      log?.note(event);
      listener.tell(event);
    };
    const crew = { compiler: this.#compiler, lanes };
    const conditions = { signal: listener.signal, onPhase, untilFailure, limits };
    const reports = await grade(crew, exercise, submission, tell, conditions);
    log?.write(reports);
    return listener.outcome();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#parts.resources.disposeAsync();
  }
}

const stateOf = ({ name, pids, walls }: Lane): LaneState => ({ name, pids, walls });

/** Stands between the workers' pipes and a caller whose `onEvent` may throw. */
class Listener {
  readonly signal: AbortSignal;
  readonly #onEvent: (event: GradingEvent) => void;
  readonly #broken = new AbortController();
  #last: GradingEvent | null = null;

  constructor(onEvent: (event: GradingEvent) => void, signal: AbortSignal | undefined) {
    this.#onEvent = onEvent;
    this.signal = signal ? AbortSignal.any([signal, this.#broken.signal]) : this.#broken.signal;
  }

  tell(event: GradingEvent): void {
    if (this.#broken.signal.aborted) return;
    this.#last = event;
    try {
      this.#onEvent(event);
    } catch (error) {
      this.#broken.abort(error);
    }
  }

  outcome(): Outcome {
    this.#broken.signal.throwIfAborted();
    const last = this.#last;
    if (last?.type === 'finished') {
      return { state: 'finished', verdict: last.verdict, score: last.score, maxScore: last.maxScore };
    }
    if (last?.type === 'failed') {
      return { state: 'failed', code: last.code as FailureCode, willRetry: last.willRetry };
    }
    throw new Error('An attempt ended without a terminal event.');
  }
}
