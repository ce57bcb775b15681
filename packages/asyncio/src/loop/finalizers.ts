import { BaseException } from '../errors.ts';
import { gather } from '../gather.ts';
import type { AsyncGeneratorObject } from '../kernel/async-generator.ts';
import { coroutine } from '../kernel/coroutine.ts';
import type { Coroutine } from '../kernel/coroutine.ts';
import { Task } from '../task.ts';
import type { EventLoop } from './event-loop.ts';

/** What is cleaned up and reported when a loop ends. */
export class Finalizers {
  readonly #loop: EventLoop;
  readonly generators = new Set<AsyncGeneratorObject>();

  constructor(loop: EventLoop) {
    this.#loop = loop;
  }

  readonly closeGenerators: () => Coroutine<void> = coroutine(
    function* (this: Finalizers) {
      const open = [...this.generators];
      this.generators.clear();
      if (open.length === 0) return;
      const outcomes = yield* gather(
        open.map((generator) => generator.aclose()),
        { returnExceptions: true },
      );
      outcomes.forEach((outcome, index) => {
        if (!(outcome instanceof Error) || outcome instanceof BaseException) return;
        this.#loop.callExceptionHandler({
          message: `an error occurred during closing of asynchronous generator ${open[index]?.name}`,
          exception: outcome,
          asyncgen: open[index],
        });
      });
    }.bind(this),
  );

  /** Errors that nobody has seen, tasks that never came to an end. */
  reportLeftovers(): void {
    for (const future of this.#loop.unseenErrors) {
      this.#loop.callExceptionHandler({
        message: `${future instanceof Task ? 'Task' : 'Future'} exception was never retrieved`,
        exception: future.value,
        future,
      });
    }
    this.#loop.unseenErrors.clear();
    for (const task of this.#loop.tasks) {
      this.#loop.callExceptionHandler({ message: 'Task was destroyed but it is pending!', task });
    }
  }
}
