import { GeneratorExit } from '../errors.ts';
import type { Awaitable } from '../kernel/awaitable.ts';
import { coroutineOf } from '../kernel/coroutine.ts';
import { isAwaitable } from '../kernel/is-awaitable.ts';
import { syncManager } from './manager.ts';
import type { ContextManager, SyncEnterable } from './manager.ts';

/**
 * Runs `body` inside of a context manager (Python's `with`): `exit` runs however the body ends. With an async body it
 * gives a coroutine. The result is undefined when the manager swallowed the body's error.
 * https://docs.python.org/3/reference/compound_stmts.html#the-with-statement
 *
 * @example
 * withContext(openFile('a.txt'), (file) => file.read());
 */
export function withContext<T, R>(manager: SyncEnterable<T>, body: (value: T) => R): R | undefined {
  const entered = syncManager<T>(manager);
  const value = entered.enter();
  let result: R;
  try {
    result = body(value);
  } catch (error) {
    if (!entered.exit(error)) throw error;
    return undefined;
  }
  if (isAwaitable(result)) return coroutineOf(leaveLater(result, entered), 'withContext') as R;
  entered.exit(undefined);
  return result;
}

function* leaveLater(
  body: Awaitable<unknown>,
  manager: ContextManager<unknown>,
): Generator<unknown, unknown, never> {
  let left = false;
  const leave = (error: unknown): boolean | void => {
    left = true;
    return manager.exit(error);
  };
  try {
    const result: unknown = yield body;
    leave(undefined);
    return result;
  } catch (error) {
    if (left) throw error;
    if (!leave(error)) throw error;
    return undefined;
  } finally {
    if (!left) leave(new GeneratorExit());
  }
}
