import { isFuture } from '../future.ts';
import { isCustomAwaitable, isThenable } from './awaitable.ts';
import type { Awaitable } from './awaitable.ts';
import { isCoroutine } from './coroutine.ts';

/**
 * True for what `await` takes.
 * https://docs.python.org/3/library/inspect.html#inspect.isawaitable
 *
 * @example
 * const value = isAwaitable(made) ? await made : made;
 */
export function isAwaitable(value: unknown): value is Awaitable<unknown> {
  return isCoroutine(value) || isFuture(value) || isCustomAwaitable(value) || isThenable(value);
}
