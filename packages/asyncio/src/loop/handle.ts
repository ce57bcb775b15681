import { Context, currentValues, switchContext } from '../context.ts';
import type { ValueHolder } from '../context.ts';
import type { Runnable } from '../kernel/ready-queue.ts';
import type { EventLoop } from './event-loop.ts';

/** What the loop calls back. */
export type Callback = (...args: never[]) => unknown;

/** After a callback's arguments: where it is to run. */
export interface InContext {
  context: Context;
}

const noArgs: readonly unknown[] = [];

/** @internal Takes `{ context }` off the end of `args`, if it is there. */
export function takeContext(args: unknown[]): Context | null {
  if (args.length === 0) return null;
  const last = args.at(-1);
  if (typeof last !== 'object' || last === null || !('context' in last)) return null;
  if (!(last.context instanceof Context)) return null;
  args.pop();
  return last.context;
}

/**
 * A callback that waits for its turn. https://docs.python.org/3/library/asyncio-eventloop.html#callback-handles
 *
 * @example
 * const handle = loop.callSoon(work);
 * handle.cancel();
 */
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
    const context = this.#context;
    const previous = switchContext(context ?? this);
    if (context !== null) context.entered += 1;
    try {
      callback(...(this.#args as never[]));
    } catch (error) {
      this.loop.callbackFailed(error, this);
    } finally {
      switchContext(previous);
      if (context !== null) context.entered -= 1;
    }
  }
}

/**
 * A callback that waits for a time.
 * https://docs.python.org/3/library/asyncio-eventloop.html#asyncio.TimerHandle
 *
 * @example
 * loop.callLater(2, work).when(); // loop.time() + 2
 */
export class TimerHandle extends Handle {
  /** @internal */ readonly deadline: number;
  /** @internal Still among the loop's timers. */ queued = true;

  constructor(
    loop: EventLoop,
    when: number,
    callback: Callback,
    args: readonly unknown[],
    context: Context | null = null,
  ) {
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
