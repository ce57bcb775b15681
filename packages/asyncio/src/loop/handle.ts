import { currentValues, switchContext } from '../context.ts';
import type { Context, ValueHolder } from '../context.ts';
import type { Runnable } from '../kernel/ready-queue.ts';
import type { EventLoop } from './event-loop.ts';

/** What the loop calls back. */
export type Callback = (...args: never[]) => unknown;

const noArgs: readonly unknown[] = [];

/** A callback that waits for its turn. https://docs.python.org/3/library/asyncio-eventloop.html#callback-handles */
export class Handle implements Runnable, ValueHolder {
  /** @internal */ readonly loop: EventLoop;
  /** @internal A copy of the context in which it was scheduled. */ values: ValueHolder['values'];
  #callback: Callback | null;
  #args: readonly unknown[];
  readonly #context: Context | null;

  constructor(loop: EventLoop, callback: Callback, args: readonly unknown[], context: Context | null) {
    this.loop = loop;
    this.values = currentValues();
    this.#callback = callback;
    this.#args = args;
    this.#context = context;
  }

  /** Harmless when it ran already, or twice. */
  cancel(): void {
    this.#callback = null;
    this.#args = noArgs;
  }

  cancelled(): boolean {
    return this.#callback === null;
  }

  /** @internal */
  run(): void {
    const callback = this.#callback;
    if (callback === null) return;
    const previous = switchContext(this.#context ?? this);
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

  constructor(loop: EventLoop, when: number, callback: Callback, args: readonly unknown[]) {
    super(loop, callback, args, null);
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
