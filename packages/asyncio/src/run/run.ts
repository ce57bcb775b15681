import { RuntimeError } from '../errors.ts';
import type { Awaitable } from '../kernel/awaitable.ts';
import { runningLoop } from '../kernel/running.ts';
import { runWithHost } from '../loop/drivers.ts';
import type { EventLoop } from '../loop/event-loop.ts';
import type { Pause } from '../loop/pause.ts';
import { RealTimeLoop } from '../loop/real-time-loop.ts';
import { VirtualClockLoop } from '../loop/virtual-clock-loop.ts';
import { Runner } from './runner.ts';

/** On which loop and clock a program runs. */
export interface RunOptions {
  /** Whose time passes: the loop's own (it jumps; the default) or the host's. */
  clock?: 'virtual' | 'real' | undefined;
  /** Makes the loop; goes before `clock`. */
  loopFactory?: (() => EventLoop) | null | undefined;
  debug?: boolean | undefined;
}

/**
 * Runs a program: a fresh loop, `main` to its end, then what is left is cancelled and the loop closed.
 * https://docs.python.org/3/library/asyncio-runner.html#asyncio.run
 *
 * On a virtual clock it gives the result at once, on the real clock a promise of it.
 *
 * @example
 * run(main());
 * await run(main(), { clock: 'real' });
 */
export function run<T>(main: Awaitable<T>, options: RunOptions & { clock: 'real' }): Promise<T>;
export function run<T>(main: Awaitable<T>, options?: RunOptions): T;
export function run<T>(main: Awaitable<T>, options: RunOptions = {}): T | Promise<T> {
  const runner = runnerFor(options);
  return runner.getLoop().drive(whole(runner, main));
}

/**
 * As `run`, but the program may await native promises on a virtual clock: the host gets its turn whenever nothing else
 * is ready, and only then does the clock jump.
 *
 * @example
 * await runAsync(main()); // main awaits native promises
 */
export function runAsync<T>(main: Awaitable<T>, options: RunOptions = {}): Promise<T> {
  const runner = runnerFor(options);
  return runWithHost(runner.getLoop(), whole(runner, main));
}

function runnerFor({ clock, loopFactory, debug }: RunOptions): Runner {
  if (runningLoop() !== null) {
    throw new RuntimeError('asyncio.run() cannot be called from a running event loop');
  }
  const chosen = { virtual: () => new VirtualClockLoop(), real: () => new RealTimeLoop() };
  return new Runner({
    debug,
    loopFactory: loopFactory ?? (clock === undefined ? null : chosen[clock]),
  });
}

/** @internal Main and shutdown as one program for a driver. */
export function* whole<T>(runner: Runner, main: Awaitable<T>): Generator<Pause, T, void> {
  try {
    return yield* runner.main(main);
  } finally {
    yield* runner.closing();
  }
}
