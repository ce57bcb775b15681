import type { GradingEvent } from '@yieldpoint/protocol';
import type { GradableExercise, SandboxSubmission } from './exercise.ts';
import type { FailureCode } from './failures.ts';
import type { GradeOptions, Outcome, Sandbox, SandboxLogger } from './sandbox.ts';
import { Compiler } from './supervisor/compiler.ts';
import { grade } from './supervisor/grade.ts';
import { GradingLog } from './supervisor/grading-log.ts';
import type { Pool } from './supervisor/pool.ts';
import type { Wall } from './walls/wall.ts';

interface Parts {
  workers: Pool;
  compilers: Pool;
  walls: readonly Wall[];
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

  get walls(): readonly Wall[] {
    return this.#parts.walls;
  }

  get capacity(): number {
    return this.#parts.capacity;
  }

  get pids(): readonly number[] {
    const { workers, compilers } = this.#parts;
    return [...workers.pids, ...compilers.pids];
  }

  async grade(
    exercise: GradableExercise,
    submission: SandboxSubmission,
    onEvent: (event: GradingEvent) => void,
    { signal, onPhase, untilFailure = false }: GradeOptions = {},
  ): Promise<Outcome> {
    const { workers, walls, logger } = this.#parts;
    const listener = new Listener(onEvent, signal);
    const log = logger && new GradingLog(logger, exercise, submission, walls);
    const tell = (event: GradingEvent): void => {
      log?.note(event);
      listener.tell(event);
    };
    const crew = { compiler: this.#compiler, workers };
    const conditions = { signal: listener.signal, onPhase, untilFailure };
    const reports = await grade(crew, exercise, submission, tell, conditions);
    log?.write(reports);
    return listener.outcome();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#parts.resources.disposeAsync();
  }
}

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
