import type { Awaitable } from '../kernel/awaitable.ts';
import { coroutineOf } from '../kernel/coroutine.ts';
import { immediate } from '../kernel/immediate.ts';
import { isAwaitable } from '../kernel/is-awaitable.ts';

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

/** What `asyncWith` takes: objects that can only be disposed of are their own value. */
export type Enterable<T> = AsyncContextManager<T> | (T & (AsyncDisposable | Disposable));

/** What `withContext` takes. */
export type SyncEnterable<T> = ContextManager<T> | (T & Disposable);

/** @internal TypeError for anything else. */
export function asyncManager<T>(manager: Enterable<T>): AsyncContextManager<T> {
  if (isAsyncManager<T>(manager)) return manager;
  if (has(manager, Symbol.asyncDispose)) {
    return disposing(manager as T, () => (manager as AsyncDisposable)[Symbol.asyncDispose]());
  }
  if (has(manager, Symbol.dispose)) {
    return disposing(manager as T, () => (manager as Disposable)[Symbol.dispose]());
  }
  throw new TypeError('an async context manager has aenter() and aexit(error)');
}

/** @internal TypeError for anything else. */
export function syncManager<T>(manager: SyncEnterable<T>): ContextManager<T> {
  if (isSyncManager<T>(manager)) return manager;
  if (!has(manager, Symbol.dispose)) {
    throw new TypeError('a context manager has enter() and exit(error)');
  }
  const own = manager;
  return { enter: () => own, exit: () => own[Symbol.dispose]() };
}

/** @internal */
export function isAsyncManager<T>(value: unknown): value is AsyncContextManager<T> {
  return has(value, 'aenter') && has(value, 'aexit');
}

/** @internal */
export function isSyncManager<T>(value: unknown): value is ContextManager<T> {
  return has(value, 'enter') && has(value, 'exit');
}

function disposing<T>(value: T, dispose: () => unknown): AsyncContextManager<T> {
  return {
    aenter: () => immediate('aenter', () => value),
    aexit: () => coroutineOf(disposed(dispose), 'aexit'),
  };
}

function* disposed(dispose: () => unknown): Generator<unknown, void, unknown> {
  const result = dispose();
  if (isAwaitable(result)) yield result;
}

function has(value: unknown, key: PropertyKey): boolean {
  return (
    value !== null &&
    (typeof value === 'object' || typeof value === 'function') &&
    typeof Reflect.get(value, key) === 'function'
  );
}
