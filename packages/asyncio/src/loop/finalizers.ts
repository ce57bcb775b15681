import { isBaseException } from '../errors.ts';
import type { Future } from '../future.ts';
import { gather } from '../gather.ts';
import type { AsyncGeneratorObject } from '../kernel/async-generator.ts';
import { coroutineOf } from '../kernel/coroutine.ts';
import type { Coroutine } from '../kernel/coroutine.ts';
import { Task } from '../task.ts';
import type { EventLoop } from './event-loop.ts';

/** As CPython's classes are called. */
function kindOf(future: Future): string {
  if (future instanceof Task) return 'Task';
  return future.purpose === 'gather' ? '_GatheringFuture' : 'Future';
}

/** What is cleaned up and reported when a loop ends. */
export class Finalizers {
  readonly #loop: EventLoop;
  readonly generators = new Set<AsyncGeneratorObject>();

  constructor(loop: EventLoop) {
    this.#loop = loop;
  }

  /** Ends every async generator that was started and is not finished; their errors go to the exception handler. */
  closeGenerators(): Coroutine<void> {
    return coroutineOf(this.#closeGenerators(), 'shutdownAsyncgens');
  }

  /** Errors that nobody has seen, tasks that never came to an end. */
  reportLeftovers(): void {
    for (const future of this.#loop.unseenErrors) {
      this.#loop.callExceptionHandler({
        message: `${kindOf(future)} exception was never retrieved`,
        exception: future.value,
        future,
      });
    }
    this.#loop.unseenErrors.clear();
    for (const task of this.#loop.tasks) {
      this.#loop.callExceptionHandler({ message: 'Task was destroyed but it is pending!', task });
    }
  }

  *#closeGenerators(): Generator<unknown, void, never> {
    const open = [...this.generators];
    this.generators.clear();
    if (open.length === 0) return;
    const closings = open.map((generator) => generator.aclose());
    const outcomes: unknown[] = yield* gather(closings, { returnExceptions: true });
    for (const [index, exception] of outcomes.entries()) {
      if (!(exception instanceof Error) || isBaseException(exception)) continue;
      const asyncgen = open[index];
      const message = `an error occurred during closing of asynchronous generator <async_generator ${asyncgen?.name ?? ''}>`;
      this.#loop.callExceptionHandler({ message, exception, asyncgen });
    }
  }
}
