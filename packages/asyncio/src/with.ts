import { GeneratorExit } from './errors.ts';
import { isFuture } from './future.ts';
import { isCustomAwaitable, isThenable } from './kernel/awaitable.ts';
import { coroutine, isCoroutine } from './kernel/coroutine.ts';
import type { Coroutine } from './kernel/coroutine.ts';
import type { Awaitable } from './kernel/awaitable.ts';

/** Entered and left with `await`. `aexit` is told the error that ended the block, or undefined; true swallows it. */
export interface AsyncContextManager<T = unknown> {
  aenter(): Awaitable<T>;
  aexit(error?: unknown): Awaitable<boolean | void>;
}

/** Entered and left at once. `exit` is told the error that ended the block, or undefined; true swallows it. */
export interface ContextManager<T = unknown> {
  enter(): T;
  exit(error?: unknown): boolean | void;
}

type AnyAsync<T> = AsyncContextManager<T> | (T & (AsyncDisposable | Disposable));
type AnySync<T> = ContextManager<T> | (T & Disposable);

/** True for what `await` takes. */
export function isAwaitable(value: unknown): value is Awaitable<unknown> {
  return isCoroutine(value) || isFuture(value) || isCustomAwaitable(value) || isThenable(value);
}

const usingAsync = coroutine(function* asyncWith(
  manager: AsyncContextManager,
  body: (value: unknown) => unknown,
) {
  const value = yield manager.aenter();
  let left = false;
  try {
    const given = body(value);
    const result = isAwaitable(given) ? yield given : given;
    left = true;
    const exit: unknown = manager.aexit(undefined);
    if (isAwaitable(exit)) yield exit;
    return result;
  } catch (error) {
    if (left) throw error;
    left = true;
    const exit: unknown = manager.aexit(error);
    const swallowed = isAwaitable(exit) ? yield exit : exit;
    if (swallowed !== true) throw error;
    return undefined;
  } finally {
    if (!left) yield manager.aexit(new GeneratorExit());
  }
});

/**
 * Runs `body` inside of an async context manager (Python's `async with`): `aexit` runs however the body ends.
 * Gives the body's result; undefined when the manager swallowed its error.
 *
 * @example
 * await asyncWith(lock, async () => { … });
 */
export function asyncWith<T, R>(manager: AnyAsync<T>, body: (value: T) => R | PromiseLike<R>): Coroutine<R> {
  const entered = asyncManager(manager as AnyAsync<unknown>);
  return usingAsync(entered, body as (value: unknown) => unknown) as Coroutine<R>;
}

/** The same as `asyncWith`. */
export const withAsync = asyncWith;

/**
 * Runs `body` inside of a context manager (Python's `with`). With an async body it gives a coroutine.
 *
 * @example
 * withContext(suppress(KeyError), () => { … });
 */
export function withContext<T, R>(manager: AnySync<T>, body: (value: T) => R): R | undefined {
  const { enter, exit } = syncManager(manager as AnySync<unknown>);
  const value = enter() as T;
  let result: R;
  try {
    result = body(value);
  } catch (error) {
    if (exit(error) !== true) throw error;
    return undefined;
  }
  if (isAwaitable(result)) return leaveLater(result, exit) as R;
  exit(undefined);
  return result;
}

const leaveLater = coroutine(function* withContext(
  result: Awaitable<unknown>,
  exit: (error: unknown) => boolean | void,
) {
  let left = false;
  try {
    const value = yield result;
    left = true;
    exit(undefined);
    return value;
  } catch (error) {
    if (left) throw error;
    left = true;
    if (exit(error) !== true) throw error;
    return undefined;
  } finally {
    if (!left) exit(new GeneratorExit());
  }
});

/** @internal Objects that can only be disposed of are their own value. */
export function asyncManager(manager: AnyAsync<unknown>): AsyncContextManager {
  if (has(manager, 'aenter') && has(manager, 'aexit')) return manager as AsyncContextManager;
  const dispose = disposer(manager);
  return {
    aenter: coroutine(function* aenter() {
      return manager;
    }),
    aexit: coroutine(function* aexit() {
      const disposed = dispose();
      if (isAwaitable(disposed)) yield disposed;
    }),
  };
}

/** @internal */
export function syncManager(manager: AnySync<unknown>): ContextManager {
  if (has(manager, 'enter') && has(manager, 'exit')) {
    const own = manager as ContextManager;
    return { enter: () => own.enter(), exit: (error) => own.exit(error) };
  }
  if (!has(manager, Symbol.dispose)) throw new TypeError('a context manager has enter() and exit()');
  return { enter: () => manager, exit: () => (manager as Disposable)[Symbol.dispose]() };
}

function disposer(manager: unknown): () => unknown {
  if (has(manager, Symbol.asyncDispose)) {
    return () => (manager as AsyncDisposable)[Symbol.asyncDispose]();
  }
  if (has(manager, Symbol.dispose)) return () => (manager as Disposable)[Symbol.dispose]();
  throw new TypeError('an async context manager has aenter() and aexit()');
}

function has(value: unknown, key: PropertyKey): boolean {
  return (
    value !== null &&
    (typeof value === 'object' || typeof value === 'function') &&
    typeof Reflect.get(value, key) === 'function'
  );
}
