import { RuntimeError } from '../errors.ts';
import { coroutineOf } from '../kernel/coroutine.ts';
import type { Coroutine } from '../kernel/coroutine.ts';
import { asyncWith } from './async-with.ts';
import { isSame } from './context-manager.ts';
import type { AsyncContextManager } from './manager.ts';

/** A context manager made by `asyncContextManager`; `decorate` makes an async function run inside of a fresh one. */
export interface AsyncGeneratorContextManager<T> extends AsyncContextManager<T> {
  decorate<A extends unknown[], R>(body: (...args: A) => PromiseLike<R>): (...args: A) => Coroutine<R>;
}

/** What an async generator function gives, in our dialect or natively. */
interface Steps<T> {
  next(): unknown;
  throw(error: unknown): unknown;
  return(value?: never): unknown;
  [Symbol.asyncIterator](): AsyncIterator<T>;
}

/**
 * Makes async context managers of an async generator function with one `yield`: before it is the entry, after it the
 * exit; the error that ended the block is thrown at the `yield`.
 * https://docs.python.org/3/library/contextlib.html#contextlib.asynccontextmanager
 *
 * @example
 * const connection = asyncContextManager(async function* (url: string) {
 *   const socket = await connect(url);
 *   try { yield socket; } finally { await socket.close(); }
 * });
 */
export function asyncContextManager<A extends unknown[], T>(
  body: (...args: A) => AsyncGenerator<T, void, unknown>,
): (...args: A) => AsyncGeneratorContextManager<T> {
  return function make(...args: A): AsyncGeneratorContextManager<T> {
    // One for good: entered again, it "didn't yield".
    const generator = body(...args) as unknown as Steps<T>;
    return {
      aenter: () => coroutineOf(enter(generator), 'aenter'),
      aexit: (error) => coroutineOf(leave(generator, error), 'aexit'),
      decorate:
        (inner) =>
        (...given) =>
          asyncWith(make(...args), () => inner(...given)),
    };
  };
}

function* enter<T>(generator: Steps<T>): Generator<unknown, T, unknown> {
  const step = (yield generator.next()) as IteratorResult<T, void>;
  if (step.done === true) throw new RuntimeError("generator didn't yield");
  return step.value;
}

function* leave<T>(generator: Steps<T>, error: unknown): Generator<unknown, boolean, unknown> {
  if (error === undefined) {
    const step = (yield generator.next()) as IteratorResult<T, void>;
    if (step.done === true) return false;
    yield generator.return();
    throw new RuntimeError("generator didn't stop");
  }
  try {
    const step = (yield generator.throw(error)) as IteratorResult<T, void>;
    if (step.done === true) return true;
  } catch (thrown) {
    if (isSame(thrown, error)) return false;
    throw thrown;
  }
  yield generator.return();
  throw new RuntimeError("generator didn't stop after athrow()");
}
