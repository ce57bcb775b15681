import { coroutineOf } from '../kernel/coroutine.ts';
import type { Coroutine } from '../kernel/coroutine.ts';
import { immediate } from '../kernel/immediate.ts';
import { isAwaitable } from '../kernel/is-awaitable.ts';
import { asyncManager, isAsyncManager, isSyncManager, syncManager } from './manager.ts';
import type { AsyncContextManager, ContextManager, Enterable, SyncEnterable } from './manager.ts';

type Exit = (error: unknown) => unknown;

/**
 * As `ExitStack`, for async context managers and callbacks as well.
 * https://docs.python.org/3/library/contextlib.html#contextlib.AsyncExitStack
 *
 * @example
 * await asyncWith(new AsyncExitStack(), async (stack) => {
 *   for (const url of urls) await stack.enterAsyncContext(connection(url));
 * });
 */
export class AsyncExitStack implements AsyncContextManager<AsyncExitStack> {
  #exits: Exit[] = [];

  aenter(): Coroutine<this> {
    return immediate('aenter', () => this);
  }

  /** Leaves everything. Each exit is told the error as it stands then; true swallows it. */
  aexit(error?: unknown): Coroutine<boolean> {
    return coroutineOf(this.#leave(error), 'aexit');
  }

  /** Enters `manager` and gives its value. */
  enterAsyncContext<T>(manager: Enterable<T>): Coroutine<T> {
    return coroutineOf(this.#enter(asyncManager<T>(manager)), 'enterAsyncContext');
  }

  enterContext<T>(manager: SyncEnterable<T>): T {
    const entered = syncManager<T>(manager);
    const value = entered.enter();
    this.#exits.push((error) => entered.exit(error));
    return value;
  }

  /** Adds a manager that was entered already, or an exit function. Gives it back. */
  push<E extends ContextManager | Exit>(exit: E): E {
    this.#exits.push(isSyncManager(exit) ? (error) => exit.exit(error) : exit);
    return exit;
  }

  /** As `push`, for async managers and exit functions. */
  pushAsyncExit<E extends AsyncContextManager | Exit>(exit: E): E {
    this.#exits.push(isAsyncManager(exit) ? (error) => exit.aexit(error) : exit);
    return exit;
  }

  /** Adds a function to call; it can't swallow errors. */
  callback<A extends unknown[]>(callback: (...args: A) => unknown, ...args: A): (...args: A) => unknown {
    this.#exits.push(() => void callback(...args));
    return callback;
  }

  /** Adds an async function to call; it can't swallow errors. */
  pushAsyncCallback<A extends unknown[]>(
    callback: (...args: A) => PromiseLike<unknown>,
    ...args: A
  ): (...args: A) => PromiseLike<unknown> {
    this.#exits.push(() => coroutineOf(ignoreResult(callback(...args)), 'callback'));
    return callback;
  }

  /** Moves everything to a new stack: this one then leaves nothing. */
  popAll(): AsyncExitStack {
    const heir = new AsyncExitStack();
    heir.#exits = this.#exits;
    this.#exits = [];
    return heir;
  }

  aclose(): Coroutine<boolean> {
    return this.aexit();
  }

  [Symbol.asyncDispose](): Coroutine<boolean> {
    return this.aclose();
  }

  *#enter<T>(manager: AsyncContextManager<T>): Generator<unknown, T, never> {
    const value: T = yield manager.aenter();
    this.#exits.push((error) => manager.aexit(error));
    return value;
  }

  *#leave(error: unknown): Generator<unknown, boolean, unknown> {
    let pending = error;
    for (let exit = this.#exits.pop(); exit !== undefined; exit = this.#exits.pop()) {
      try {
        const left = exit(pending);
        const swallowed = isAwaitable(left) ? yield left : left;
        if (swallowed) pending = undefined;
      } catch (thrown) {
        pending = thrown;
      }
    }
    if (pending !== undefined && pending !== error) throw pending as Error;
    return error !== undefined && pending === undefined;
  }
}

function* ignoreResult(awaitable: PromiseLike<unknown>): Generator<unknown, void, unknown> {
  yield awaitable;
}
