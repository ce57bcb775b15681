import { switchContext } from '../context.ts';
import type { Context } from '../context.ts';
import type { Runnable } from '../kernel/ready-queue.ts';
import type { EventLoop } from './event-loop.ts';

/** What the loop calls back. */
export type Callback<A extends unknown[] = never[]> = (...args: A) => unknown;

/** A callback that waits for its turn. https://docs.python.org/3/library/asyncio-eventloop.html#callback-handles */
export class Handle implements Runnable {
  /** @internal */ readonly loop: EventLoop;
  #callback: Callback | null;
  #args: readonly unknown[];
  readonly #context: Context;

  constructor(loop: EventLoop, callback: Callback, args: readonly unknown[], context: Context) {
    this.loop = loop;
    this.#callback = callback;
    this.#args = args;
    this.#context = context;
  }

  /** Harmless when it ran already, or twice. */
  cancel(): void {
    this.#callback = null;
    this.#args = [];
  }

  cancelled(): boolean {
    return this.#callback === null;
  }

  /** @internal */
  run(): void {
    const callback = this.#callback;
    if (callback === null) return;
    const previous = switchContext(this.#context);
    try {
      callback(...(this.#args as never[]));
    } catch (error) {
      this.loop.callbackFailed(error, this);
    } finally {
      switchContext(previous);
    }
  }
}

/** A callback that waits for a time. */
export class TimerHandle extends Handle {
  /** @internal */ readonly deadline: number;
  /** @internal Still among the loop's timers. */ queued = true;

  constructor(loop: EventLoop, when: number, callback: Callback, args: readonly unknown[], context: Context) {
    super(loop, callback, args, context);
    this.deadline = when;
  }

  /** The loop time at which it is due, in seconds. */
  when(): number {
    return this.deadline;
  }

  override cancel(): void {
    if (this.cancelled()) return;
    super.cancel();
    if (this.queued) this.loop.timers.noteCancelled();
  }
}
