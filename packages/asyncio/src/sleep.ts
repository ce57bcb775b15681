import { ValueError } from './errors.ts';
import { Future } from './future.ts';
import { Coroutine } from './kernel/coroutine.ts';
import { BARE_YIELD, PASSED } from './kernel/frame.ts';
import type { Frame } from './kernel/frame.ts';
import { getRunningLoop } from './kernel/running.ts';
import type { TimerHandle } from './loop/handle.ts';

/** The body of `sleep`, as an object: cheaper than a generator, and nothing is called more often. */
class SleepFrame implements Frame {
  readonly #delay: number;
  readonly #result: unknown;
  #timer: TimerHandle | null = null;
  #begun = false;

  constructor(delay: number, result: unknown) {
    this.#delay = delay;
    this.#result = result;
  }

  next(): IteratorResult<unknown, unknown> {
    if (this.#begun) {
      this.#timer?.cancel();
      return { done: true, value: this.#result };
    }
    this.#begun = true;
    return { done: false, value: this.#delay <= 0 ? BARE_YIELD : this.#armed() };
  }

  throw(): IteratorResult<unknown, unknown> {
    this.#timer?.cancel();
    return PASSED;
  }

  return(value: unknown): IteratorResult<unknown, unknown> {
    this.#timer?.cancel();
    return { done: true, value };
  }

  #armed(): Future<void> {
    if (Number.isNaN(this.#delay)) throw new ValueError('Invalid delay: NaN (not a number)');
    const loop = getRunningLoop();
    const wakeUp = new Future<void>(loop);
    wakeUp.purpose = this.#delay;
    this.#timer = loop.callLater(this.#delay, setUnlessDone, wakeUp, undefined);
    return wakeUp;
  }
}

/** @internal */
export function setUnlessDone<T>(future: Future<T>, result: T): void {
  if (!future.done()) future.setResult(result);
}

/**
 * Waits `delay` seconds and gives `result`. Zero or less gives every other ready task one turn.
 * https://docs.python.org/3/library/asyncio-task.html#asyncio.sleep
 *
 * @example
 * await sleep(1.5);
 * await sleep(1, 'tea'); // 'tea'
 */
export function sleep(delay: number): Coroutine<void>;
export function sleep<T>(delay: number, result: T): Coroutine<T>;
export function sleep(delay: number, result?: unknown): Coroutine<unknown> {
  return new Coroutine(new SleepFrame(delay, result), 'sleep');
}
