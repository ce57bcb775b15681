import { RuntimeError, StopAsyncIteration, StopIteration } from '../errors.ts';
import type { ContextManager } from './manager.ts';
import { withContext } from './with-context.ts';

/** A context manager made by `contextManager`; `decorate` makes a function run inside of a fresh one each time. */
export interface GeneratorContextManager<T> extends ContextManager<T> {
  decorate<A extends unknown[], R>(body: (...args: A) => R): (...args: A) => R;
}

/**
 * Makes context managers of a generator function with one `yield`: before it is the entry, after it the exit; the error
 * that ended the block is thrown at the `yield`.
 * https://docs.python.org/3/library/contextlib.html#contextlib.contextmanager
 *
 * @example
 * const tag = contextManager(function* (name: string) { open(name); try { yield name; } finally { close(name); } });
 * withContext(tag('p'), (name) => { … });
 */
export function contextManager<A extends unknown[], T>(
  body: (...args: A) => Generator<T, void, unknown>,
): (...args: A) => GeneratorContextManager<T> {
  return function make(...args: A): GeneratorContextManager<T> {
    // One for good: entered again, it "didn't yield".
    const generator = body(...args);
    return {
      enter() {
        const step = generator.next();
        if (step.done === true) throw new RuntimeError("generator didn't yield");
        return step.value;
      },
      exit: (error) => leave(generator, error),
      decorate:
        (inner) =>
        (...given) =>
          withContext(make(...args), () => inner(...given)) as ReturnType<typeof inner>,
    };
  };
}

function leave<T>(generator: Generator<T, void, unknown>, error: unknown): boolean {
  if (error === undefined) {
    if (generator.next().done === true) return false;
    generator.return();
    throw new RuntimeError("generator didn't stop");
  }
  try {
    if (generator.throw(error).done === true) return true;
  } catch (thrown) {
    if (isSame(thrown, error)) return false;
    throw thrown;
  }
  generator.return();
  throw new RuntimeError("generator didn't stop after throw()");
}

/** @internal The generator let the error pass, as it was or (a stop) as generators wrap it. */
export function isSame(thrown: unknown, error: unknown): boolean {
  if (thrown === error) return true;
  const stop = error instanceof StopIteration || error instanceof StopAsyncIteration;
  return stop && thrown instanceof RuntimeError && thrown.cause === error;
}
