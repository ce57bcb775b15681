import { isFuture } from '../future.ts';
import { isCustomAwaitable, isThenable } from './awaitable.ts';
import type { Awaitable } from './awaitable.ts';
import { isCoroutine } from './coroutine.ts';

/** True for what `await` takes. */
export function isAwaitable(value: unknown): value is Awaitable<unknown> {
  return isCoroutine(value) || isFuture(value) || isCustomAwaitable(value) || isThenable(value);
}
