import { StopAsyncIteration } from './errors.ts';
import type { Awaitable } from './kernel/awaitable.ts';
import { coroutine } from './kernel/coroutine.ts';
import type { Coroutine } from './kernel/coroutine.ts';
import { typeName } from './kernel/iterator-frame.ts';

/** What `for await` and `anext` take their values from. */
export interface AwaitableIterator<T> {
  next(...value: [] | [unknown]): Awaitable<IteratorResult<T, unknown>>;
}

/** What `for await` and `aiter` take. */
export interface AwaitableIterable<T> {
  [Symbol.asyncIterator](): AwaitableIterator<T>;
}

/**
 * The iterator of an asynchronous iterable. TypeError for anything else, lists included.
 * https://docs.python.org/3/library/functions.html#aiter
 *
 * @example
 * const lines = aiter(file);
 * const first = await anext(lines);
 */
export function aiter<T>(iterable: AwaitableIterable<T>): AwaitableIterator<T> {
  const make: unknown = (iterable as Partial<AwaitableIterable<T>> | null)?.[Symbol.asyncIterator];
  if (typeof make !== 'function') {
    throw new TypeError(
      `'for await' requires an object with [Symbol.asyncIterator], got ${typeName(iterable)}`,
    );
  }
  return iterable[Symbol.asyncIterator]();
}

const nextOf = coroutine(function* (iterator: AwaitableIterator<unknown>, fallback: [unknown?]) {
  const step = (yield iterator.next()) as IteratorResult<unknown, unknown>;
  if (!step.done) return step.value;
  if (fallback.length === 0) throw new StopAsyncIteration();
  return fallback[0];
}, 'anext');

/**
 * The iterator's next value. At its end `fallback` if one is given, else StopAsyncIteration is thrown.
 * https://docs.python.org/3/library/functions.html#anext
 *
 * @example
 * const first = await anext(lines, 'nothing'); // 'nothing' at the end
 */
export function anext<T>(iterator: AwaitableIterator<T>, ...fallback: [T?]): Coroutine<T> {
  if (typeof (iterator as AwaitableIterator<T> | null)?.next !== 'function') {
    throw new TypeError(`'${typeName(iterator)}' object is not an async iterator`);
  }
  return nextOf(iterator, fallback) as Coroutine<T>;
}
