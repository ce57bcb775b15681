import { isSyncManager, syncManager } from './manager.ts';
import type { ContextManager, SyncEnterable } from './manager.ts';

type Exit = (error: unknown) => unknown;

/**
 * Context managers and callbacks entered one by one, left together: last in, first out.
 * https://docs.python.org/3/library/contextlib.html#contextlib.ExitStack
 *
 * @example
 * withContext(new ExitStack(), (stack) => {
 *   const files = names.map((name) => stack.enterContext(open(name)));
 * });
 */
export class ExitStack implements ContextManager<ExitStack> {
  #exits: Exit[] = [];

  enter(): this {
    return this;
  }

  /** Leaves everything. Each exit is told the error as it stands then; true swallows it. */
  exit(error?: unknown): boolean {
    let pending = error;
    for (let exit = this.#exits.pop(); exit !== undefined; exit = this.#exits.pop()) {
      try {
        if (exit(pending)) pending = undefined;
      } catch (thrown) {
        pending = thrown;
      }
    }
    if (pending !== undefined && pending !== error) throw pending as Error;
    return error !== undefined && pending === undefined;
  }

  /** Enters `manager` and gives its value. */
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

  /** Adds a function to call; it can't swallow errors. */
  callback<A extends unknown[]>(callback: (...args: A) => unknown, ...args: A): (...args: A) => unknown {
    this.#exits.push(() => void callback(...args));
    return callback;
  }

  /** Moves everything to a new stack: this one then leaves nothing. */
  popAll(): ExitStack {
    const heir = new ExitStack();
    heir.#exits = this.#exits;
    this.#exits = [];
    return heir;
  }

  close(): void {
    this.exit();
  }

  [Symbol.dispose](): void {
    this.close();
  }
}
