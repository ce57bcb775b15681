import { isBase } from './kernel/is-base.ts';

/**
 * What CPython derives from BaseException only: it passes through code that means to handle failures.
 * JavaScript's `catch` catches it all the same; see `isCancelled`.
 */
export class BaseException extends Error {
  static {
    this.prototype.name = 'BaseException';
  }

  /** @internal */
  get [isBase](): boolean {
    return true;
  }
}

/** The task was asked to stop. `args` holds what was given to `cancel()`, if anything. */
export class CancelledError extends BaseException {
  static {
    this.prototype.name = 'CancelledError';
  }
  readonly args: readonly unknown[];
  constructor(...args: unknown[]) {
    super(args.length === 0 ? '' : String(args[0]));
    this.args = args;
  }
}

/** Leaves the loop at once, as Ctrl-C does. */
export class KeyboardInterrupt extends BaseException {
  static {
    this.prototype.name = 'KeyboardInterrupt';
  }
}

/** Leaves the loop at once with an exit code. */
export class SystemExit extends BaseException {
  static {
    this.prototype.name = 'SystemExit';
  }
  readonly code: unknown;
  constructor(code?: unknown) {
    super(code === undefined ? '' : String(code));
    this.code = code;
  }
}

/** What a context manager's exit is told when the coroutine around it is closed. */
export class GeneratorExit extends BaseException {
  static {
    this.prototype.name = 'GeneratorExit';
  }
}

/** The program used the runtime in a way that can't work; the message says which. */
export class RuntimeError extends Error {
  static {
    this.prototype.name = 'RuntimeError';
  }
}

/** An argument of the right type with a value that makes no sense. */
export class ValueError extends Error {
  static {
    this.prototype.name = 'ValueError';
  }
}

/** A time limit passed: thrown by `timeout`, `waitFor` and `asCompleted`. */
export class TimeoutError extends Error {
  static {
    this.prototype.name = 'TimeoutError';
  }
}

/** A future was read before it was done, or set twice. */
export class InvalidStateError extends Error {
  static {
    this.prototype.name = 'InvalidStateError';
  }
}

/** A plain iterator is exhausted; may not leave a coroutine. */
export class StopIteration extends Error {
  static {
    this.prototype.name = 'StopIteration';
  }
  readonly value: unknown;
  constructor(value?: unknown) {
    super(value === undefined ? '' : String(value));
    this.value = value;
  }
}

/** An asynchronous iterator is exhausted: thrown by `anext`. */
export class StopAsyncIteration extends Error {
  static {
    this.prototype.name = 'StopAsyncIteration';
  }
}

/** `getNowait` found nothing. */
export class QueueEmpty extends Error {
  static {
    this.prototype.name = 'QueueEmpty';
  }
}

/** `putNowait` found no room. */
export class QueueFull extends Error {
  static {
    this.prototype.name = 'QueueFull';
  }
}

/** A context variable has no value here and no default. */
export class LookupError extends Error {
  static {
    this.prototype.name = 'LookupError';
  }
}

/** The queue was shut down. */
export class QueueShutDown extends Error {
  static {
    this.prototype.name = 'QueueShutDown';
  }
}

/** Somebody aborted or reset the barrier while others waited. */
export class BrokenBarrierError extends RuntimeError {
  static {
    this.prototype.name = 'BrokenBarrierError';
  }
}

/**
 * True for the error that a cancelled task receives.
 *
 * @example
 * try { await work(); } catch (error) { if (isCancelled(error)) throw error; log(error); }
 */
export function isCancelled(error: unknown): error is CancelledError {
  return error instanceof CancelledError;
}

/**
 * True for what ends the whole loop, not only the task it was thrown in.
 *
 * @example
 * leavesLoop(new KeyboardInterrupt()); // true
 */
export function leavesLoop(error: unknown): boolean {
  return error instanceof KeyboardInterrupt || error instanceof SystemExit;
}

/**
 * True for what CPython would not derive from Exception: cancellation, exits, and groups that hold such.
 * https://docs.python.org/3/library/exceptions.html#BaseException
 *
 * @example
 * try { await work(); } catch (error) { if (isBaseException(error)) throw error; log(error); }
 */
export function isBaseException(error: unknown): boolean {
  return error instanceof Error && isBase in error && error[isBase] === true;
}
