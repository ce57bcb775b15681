import type { Coroutine } from './coroutine.ts';

/**
 * The key of the method that makes an object awaitable (CPython's `__await__`): it returns an iterator.
 * A plain `yield` in it gives the others one turn; what it returns is the awaited value.
 * https://docs.python.org/3/reference/datamodel.html#object.__await__
 *
 * @example
 * class Pause { *[awaitable]() { yield; return 'back' } }
 * await new Pause(); // 'back'
 */
export const awaitable: unique symbol = Symbol.for('yieldpoint.await') as typeof awaitable;

/** An object with a method keyed by `awaitable`. */
export interface CustomAwaitable<T> {
  [awaitable](): Iterator<unknown, T, unknown>;
}

/** What `await` takes: a coroutine, a future or task, an object with `awaitable`, a promise. */
export type Awaitable<T> = PromiseLike<T> | Coroutine<T> | CustomAwaitable<T>;

export function isThenable(value: unknown): value is PromiseLike<unknown> {
  return (
    value !== null &&
    (typeof value === 'object' || typeof value === 'function') &&
    'then' in value &&
    typeof value.then === 'function'
  );
}

export function isCustomAwaitable(value: unknown): value is CustomAwaitable<unknown> {
  return (
    value !== null &&
    (typeof value === 'object' || typeof value === 'function') &&
    awaitable in value &&
    typeof value[awaitable] === 'function'
  );
}
