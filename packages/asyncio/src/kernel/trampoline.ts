import { RuntimeError, StopIteration } from '../errors.ts';
import { Future, PENDING, RESULT } from '../future.ts';
import { isCustomAwaitable, isThenable } from './awaitable.ts';
import { AWAITED, Activation, CLOSED, CREATED } from './activation.ts';
import { BARE_YIELD, CLOSING, PASSED } from './frame.ts';
import type { Frame } from './frame.ts';
import { iteratorFrame } from './iterator-frame.ts';

export const NEXT = 0;
export const THROW = 1;
export const RETURN = 2;
/** How the innermost frame is resumed. */
export type Mode = 0 | 1 | 2;

export const SUSPENDED = 0;
export const RETURNED = 1;
export const THREW = 2;
export type Status = 0 | 1 | 2;

/** Activations that await each other, innermost on top. */
export interface Stack {
  top: Activation | null;
  /** After a step: what it waits for, what it returned, or what it threw. */
  outcome: unknown;
  /**
   * Told of an awaited value that is neither coroutine, future nor custom awaitable. Returns what to wait for in its
   * place, or throws the error that the awaiting code is to see.
   */
  adopt(value: unknown): unknown;
}

/**
 * Runs the stack until it has to wait. Frames call each other here, in a loop, and not through `yield*`: a resume
 * costs the same at any depth, and awaiting what is already done never returns to the event loop.
 */
export function resume(stack: Stack, mode: Mode, value: unknown): Status {
  let top = stack.top as Activation;
  for (;;) {
    let step: IteratorResult<unknown, unknown>;
    try {
      step =
        mode === NEXT
          ? top.frame.next(value)
          : mode === THROW
            ? top.frame.throw(value)
            : top.frame.return(CLOSING);
    } catch (error) {
      const caller = leave(top);
      value = top.raw ? error : leaked(error);
      if (caller === null) return finish(stack, THREW, value);
      stack.top = top = caller;
      mode = THROW;
      continue;
    }
    let awaited = step.value;
    if (step.done && top.awaitsResult) {
      top.awaitsResult = false;
      if (returnsAwaitable(awaited)) {
        top.frame = RELAY;
        step = { done: false, value: awaited };
      }
    }
    if (step.done) {
      const caller = leave(top);
      if (step === PASSED) {
        value = leaked(value);
        if (caller === null) return finish(stack, THREW, value);
        stack.top = top = caller;
        continue;
      }
      const closing = awaited === CLOSING;
      if (closing) awaited = undefined;
      if (caller === null) return finish(stack, RETURNED, awaited);
      stack.top = top = caller;
      mode = closing ? RETURN : NEXT;
      value = awaited;
      continue;
    }
    // A coroutine too: `[awaitable]()` of one that lives behind a membrane yields the coroutine itself.
    if (top.raw && !(awaited instanceof Activation)) {
      stack.outcome = awaited === undefined ? BARE_YIELD : awaited;
      return SUSPENDED;
    }
    if (!(awaited instanceof Future) && !(awaited instanceof Activation) && awaited !== BARE_YIELD) {
      try {
        awaited = isCustomAwaitable(awaited) ? iteratorFrame(awaited) : stack.adopt(awaited);
      } catch (error) {
        mode = THROW;
        value = error;
        continue;
      }
    }
    if (awaited instanceof Activation) {
      if (awaited.state !== CREATED) {
        mode = THROW;
        value = new RuntimeError(
          awaited.state === CLOSED
            ? 'cannot reuse already awaited coroutine'
            : 'coroutine is being awaited already',
        );
        continue;
      }
      awaited.state = AWAITED;
      awaited.caller = top;
      stack.top = top = awaited;
      mode = NEXT;
      value = undefined;
      continue;
    }
    if (awaited instanceof Future && awaited.state !== PENDING) {
      mode = awaited.state === RESULT ? NEXT : THROW;
      value = mode === NEXT ? awaited.value : awaited.takeError();
      continue;
    }
    stack.outcome = awaited;
    return SUSPENDED;
  }
}

/** Stands in for a body that has returned an awaitable: what becomes of it is what the body returns. */
const RELAY: Frame = {
  next: (value) => ({ done: true, value }),
  throw: () => PASSED,
  return: (value) => ({ done: true, value }),
};

/** An object that can't be asked is no awaitable. */
function returnsAwaitable(value: unknown): boolean {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return false;
  try {
    return (
      value instanceof Activation || value instanceof Future || isCustomAwaitable(value) || isThenable(value)
    );
  } catch {
    return false;
  }
}

function leave(coroutine: Activation): Activation | null {
  coroutine.state = CLOSED;
  const caller = coroutine.caller;
  coroutine.caller = null;
  return caller;
}

function finish(stack: Stack, status: Status, outcome: unknown): Status {
  stack.top = null;
  stack.outcome = outcome;
  return status;
}

function leaked(error: unknown): unknown {
  return error instanceof StopIteration
    ? new RuntimeError('coroutine raised StopIteration', { cause: error })
    : error;
}
