import { isCancelled } from '../errors.ts';
import type { Awaitable } from '../kernel/awaitable.ts';
import { coroutine } from '../kernel/coroutine.ts';
import { isAwaitable } from '../kernel/is-awaitable.ts';
import { switchRunning } from '../kernel/running.ts';
import { DeadlockError } from '../loop/deadlock.ts';
import type { ExceptionContext } from '../loop/exception-handler.ts';
import { LoopLimitError } from '../loop/limits.ts';
import { run } from '../run/run.ts';
import type { TraceEvent } from '../trace/event.ts';
import { TraceRing } from '../trace/ring.ts';
import { ScheduledLoop } from './scheduled-loop.ts';
import { ScheduleError } from './schedule.ts';
import type { Schedule } from './schedule.ts';
import type { Strategy } from './strategy.ts';

/** Makes the program anew for each run, inside its loop. `check` is called when it has ended, however that was; it throws what is wrong. */
export type Program = () => Awaitable<unknown> | { main: Awaitable<unknown>; check?: () => void };

/**
 * What went wrong in a run: `main` threw, `check` did, every task waits for another (`deadlock`), the program never ends
 * (`livelock`), or an error reached nobody (`unhandled`).
 */
export interface Failure {
  readonly kind: 'error' | 'check' | 'deadlock' | 'livelock' | 'unhandled';
  readonly error: unknown;
}

export interface Execution {
  readonly failure: Failure | null;
  readonly schedule: Schedule;
  readonly steps: number;
  /** Empty unless it was asked for. */
  readonly trace: readonly TraceEvent[];
}

export interface ExecutionOptions {
  /** Steps after which a run is taken to be endless. */
  steps: number;
  traced: boolean;
}

/** Runs the program once, on a loop of its own, also where another loop is running. */
export function execute(
  program: Program,
  strategy: Strategy,
  { steps, traced }: ExecutionOptions,
): Execution {
  const ring = traced ? new TraceRing() : null;
  const loop = new ScheduledLoop(strategy, { limits: { steps }, trace: ring?.record });
  const unhandled: ExceptionContext[] = [];
  loop.setExceptionHandler((_loop, context) => unhandled.push(context));
  const outer = switchRunning(null);
  let failure: Failure | null;
  try {
    failure = outcome(program, loop, unhandled);
  } finally {
    switchRunning(outer);
  }
  return { failure, schedule: loop.departures, steps: loop.steps, trace: ring?.events() ?? [] };
}

function outcome(
  program: Program,
  loop: ScheduledLoop,
  unhandled: readonly ExceptionContext[],
): Failure | null {
  let check: (() => void) | undefined;
  const whole = coroutine(function* main() {
    const made = program();
    if (isAwaitable(made)) yield made;
    else {
      check = made.check;
      yield made.main;
    }
  });
  try {
    run(whole(), { loopFactory: () => loop });
  } catch (error) {
    if (error instanceof ScheduleError) throw error;
    const kind = kindOf(error);
    // Whoever was cancelled by us may say so.
    if (!(isCancelled(error) && loop.departures.cancels.size > 0)) return { kind, error };
  }
  const unseen = unhandled.find(({ exception }) => exception !== undefined && !isCancelled(exception));
  if (unseen !== undefined) return { kind: 'unhandled', error: unseen.exception };
  try {
    check?.();
    return null;
  } catch (error) {
    return { kind: 'check', error };
  }
}

function kindOf(error: unknown): Failure['kind'] {
  if (error instanceof DeadlockError) return 'deadlock';
  return error instanceof LoopLimitError ? 'livelock' : 'error';
}
