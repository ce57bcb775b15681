import { CREATED } from '../kernel/activation.ts';
import type { Coroutine } from '../kernel/coroutine.ts';
import { hooks } from '../kernel/coroutine.ts';
import type { Runnable } from '../kernel/ready-queue.ts';
import { Task } from '../task.ts';
import type { EventLoop } from './event-loop.ts';

/** What debug mode looks at: how long each step takes, and which coroutines nobody ever awaits. */
export class DebugWatch {
  readonly #loop: EventLoop;
  readonly #created = new Set<Coroutine>();
  #hookBefore: typeof hooks.created = null;

  constructor(loop: EventLoop) {
    this.#loop = loop;
  }

  /** From here to `end` the coroutines that are made belong to this loop. */
  begin(): void {
    this.#hookBefore = hooks.created;
    hooks.created = (coroutine) => void this.#created.add(coroutine);
  }

  end(): void {
    hooks.created = this.#hookBefore;
    for (const coroutine of this.#created) {
      if (coroutine.state !== CREATED) this.#created.delete(coroutine);
    }
  }

  run(runnable: Runnable): void {
    const start = this.#loop.time();
    runnable.run();
    const duration = this.#loop.time() - start;
    if (duration < this.#loop.slowCallbackDuration) return;
    const who = runnable instanceof Task ? runnable.name : 'a callback';
    this.#loop.callExceptionHandler({
      message: `Executing ${who} took ${duration.toFixed(3)} seconds`,
      duration,
      ...(runnable instanceof Task ? { task: runnable } : { handle: runnable }),
    });
  }

  reportNeverAwaited(): void {
    for (const coroutine of this.#created) {
      if (coroutine.state !== CREATED) continue;
      const message = `coroutine '${coroutine.name}' was never awaited`;
      this.#loop.callExceptionHandler({ message, coroutine });
    }
    this.#created.clear();
  }
}
