import { Coroutine } from './kernel/coroutine.ts';
import type { AsyncGeneratorObject } from './kernel/async-generator.ts';
import { generatorHooks } from './kernel/async-generator.ts';
import type { Frame } from './kernel/frame.ts';

export { isCoroutine } from './kernel/coroutine.ts';
export { isAwaitable } from './kernel/is-awaitable.ts';
export { BARE_YIELD } from './kernel/frame.ts';
export type { Frame } from './kernel/frame.ts';
export { site } from './kernel/site.ts';
export { AsyncGeneratorObject } from './kernel/async-generator.ts';

/**
 * A coroutine of this realm whose body is driven through `frame`, say across a membrane. Each value that the frame
 * yields is an awaitable of this realm, or `BARE_YIELD` for one turn; the frame is resumed with its result or error.
 */
export function foreignCoroutine(frame: Frame, name: string): Coroutine {
  return new Coroutine(
    {
      next: (value) => frame.next(value),
      throw: (error) => frame.throw(error),
      return(closing) {
        const step = frame.return(undefined);
        return step.done === true && step.value === undefined ? { done: true, value: closing } : step;
      },
    },
    name,
  );
}

/**
 * Drives a coroutine of this realm for a loop that lives elsewhere. Coroutines and custom awaitables of this realm run
 * here; anything else that is awaited is yielded, and `next` or `throw` delivers what became of it.
 */
export function frameOf(coroutine: Coroutine): Frame {
  return {
    next: (value) => coroutine.send(value),
    throw: (error) => coroutine.throw(error),
    return: () => coroutine.interrupt(),
  };
}

/**
 * In a realm without a loop: who is told of async generators that start and end, so that the loop elsewhere can close
 * them when its run ends.
 */
export function watchGenerators(watcher: {
  started(generator: AsyncGeneratorObject): void;
  finished(generator: AsyncGeneratorObject): void;
}): void {
  Object.assign(generatorHooks, watcher);
}
