import { GeneratorExit } from '../errors.ts';
import { coroutineOf } from '../kernel/coroutine.ts';
import type { Coroutine } from '../kernel/coroutine.ts';
import { isAwaitable } from '../kernel/is-awaitable.ts';
import { asyncManager } from './manager.ts';
import type { AsyncContextManager, Enterable } from './manager.ts';

/**
 * Runs `body` inside of an async context manager (Python's `async with`): `aexit` runs however the body ends.
 * Gives the body's result; undefined when the manager swallowed its error.
 * https://docs.python.org/3/reference/compound_stmts.html#the-async-with-statement
 *
 * @example
 * await asyncWith(lock, async () => { … });
 */
export function asyncWith<T, R>(manager: Enterable<T>, body: (value: T) => R | PromiseLike<R>): Coroutine<R> {
  const block = surround(asyncManager<T>(manager), body as (value: T) => unknown);
  return coroutineOf(block as Generator<unknown, R, never>, 'asyncWith');
}

/**
 * The same as `asyncWith`.
 * https://docs.python.org/3/reference/compound_stmts.html#the-async-with-statement
 *
 * @example
 * await withAsync(lock, async () => { … });
 */
export const withAsync = asyncWith;

function* surround<T>(
  manager: AsyncContextManager<T>,
  body: (value: T) => unknown,
): Generator<unknown, unknown, unknown> {
  const value = (yield manager.aenter()) as T;
  let left = false;
  const leave = (error: unknown): unknown => {
    left = true;
    return manager.aexit(error);
  };
  try {
    const given = body(value);
    const result = isAwaitable(given) ? yield given : given;
    const exit = leave(undefined);
    if (isAwaitable(exit)) yield exit;
    return result;
  } catch (error) {
    if (left) throw error;
    const exit = leave(error);
    const swallowed = isAwaitable(exit) ? yield exit : exit;
    if (!swallowed) throw error;
    return undefined;
  } finally {
    if (!left) yield leave(new GeneratorExit());
  }
}
