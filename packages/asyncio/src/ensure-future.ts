import { ValueError } from './errors.ts';
import { isFuture } from './future.ts';
import type { Future } from './future.ts';
import { adoptPromise } from './interop/promise.ts';
import { isCustomAwaitable, isThenable } from './kernel/awaitable.ts';
import type { Awaitable } from './kernel/awaitable.ts';
import { coroutine, isCoroutine } from './kernel/coroutine.ts';
import type { Coroutine } from './kernel/coroutine.ts';
import { getRunningLoop } from './kernel/running.ts';
import type { EventLoop } from './loop/event-loop.ts';

/**
 * A future for anything awaitable: futures as they are, coroutines as new tasks, promises as futures they settle.
 * https://docs.python.org/3/library/asyncio-future.html#asyncio.ensure_future
 *
 * @example
 * const future = ensureFuture(coroutineOrFuture);
 */
export function ensureFuture<T>(
  awaitable: Awaitable<T>,
  options: { loop?: EventLoop | null | undefined } = {},
): Future<T> {
  if (isFuture(awaitable)) {
    if (options.loop && options.loop !== awaitable.loop) {
      throw new ValueError(
        'The future belongs to a different loop than the one specified as the loop argument',
      );
    }
    return awaitable as Future<T>;
  }
  if (isCoroutine(awaitable)) return (options.loop ?? getRunningLoop()).createTask<T>(awaitable);
  if (isCustomAwaitable(awaitable)) {
    return (options.loop ?? getRunningLoop()).createTask(awaited(awaitable as Awaitable<T>));
  }
  if (isThenable(awaitable)) {
    return adoptPromise(options.loop ?? getRunningLoop(), awaitable);
  }
  throw new TypeError('An asyncio.Future, a coroutine or an awaitable is required');
}

/** @internal A coroutine that awaits `awaitable`. */
export function awaited<T>(awaitable: Awaitable<T>): Coroutine<T> {
  return awaitOnce(awaitable);
}

const awaitOnce = coroutine(function* (awaitable: Awaitable<unknown>) {
  return yield awaitable;
}, 'awaited');
