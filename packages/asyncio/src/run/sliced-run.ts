import { RuntimeError } from '../errors.ts';
import type { Awaitable } from '../kernel/awaitable.ts';
import { whole } from './run.ts';
import { Runner } from './runner.ts';
import type { RunnerOptions } from './runner.ts';
import type { Pause } from '../loop/pause.ts';

/**
 * - `done`: read `result()`.
 * - `waiting-for-host`: native promises are awaited; drain the host's microtasks, then call `advance()` again.
 * - `stalled`: that was done and brought nothing, and no timer is left: only the outside world can go on.
 */
export type SliceState = 'done' | 'waiting-for-host' | 'stalled';

/**
 * `run` for a host that steps a program by synchronous calls and drains its microtasks between them.
 *
 * @example
 * const sliced = new SlicedRun(main());
 * while (sliced.advance() === 'waiting-for-host') await drained();
 * sliced.result();
 */
export class SlicedRun<T> {
  readonly #program: Generator<Pause, T, void>;
  #end: { value: T } | { error: unknown } | null = null;

  constructor(main: Awaitable<T>, options: RunnerOptions = {}) {
    this.#program = whole(new Runner(options), main);
  }

  /** Runs until the program is over or only the host can go on. Never throws the program's errors. */
  advance(): SliceState {
    if (this.#end !== null) return 'done';
    try {
      const step = this.#program.next();
      if (!step.done) return step.value.kind === 'stalled' ? 'stalled' : 'waiting-for-host';
      this.#end = { value: step.value };
    } catch (error) {
      this.#end = { error };
    }
    return 'done';
  }

  /** Gives up: main and all that is left are cancelled as if the run had ended here. */
  abandon(error: unknown): void {
    if (this.#end !== null) return;
    try {
      let step = this.#program.throw(error);
      while (!step.done) step = this.#program.throw(error);
    } catch (thrown) {
      this.#end = { error: thrown };
    }
  }

  /** What `run` would have returned or thrown. RuntimeError before the end. */
  result(): T {
    if (this.#end === null) throw new RuntimeError('the run is not over: call advance() until it is done');
    if ('error' in this.#end) throw this.#end.error;
    return this.#end.value;
  }
}
