/**
 * A function body that can pause: a generator, or whatever behaves like one.
 * Each yielded value is something awaited; the frame is resumed with its result or its error.
 */
export interface Frame {
  next(value: unknown): IteratorResult<unknown, unknown>;
  throw(error: unknown): IteratorResult<unknown, unknown>;
  return(value: unknown): IteratorResult<unknown, unknown>;
}

/**
 * What `throw` may give in place of throwing the same error again: it passes through. To throw and catch an error is
 * most of what a cancellation costs.
 */
export const PASSED: IteratorResult<unknown, unknown> = { done: true, value: undefined };

/** Handed to `return` when a frame is closed; it comes back unless the body returned something else. */
export const CLOSING: unique symbol = Symbol('closing');

/** Awaited, it gives every other ready task one turn. A registered symbol, so that it means the same in every realm. */
export const BARE_YIELD = Symbol.for('yieldpoint.bareYield');
