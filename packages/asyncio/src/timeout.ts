import { CancelledError, RuntimeError, TimeoutError } from './errors.ts';
import { immediate } from './kernel/immediate.ts';
import type { Coroutine } from './kernel/coroutine.ts';
import { getRunningLoop } from './kernel/running.ts';
import type { Handle } from './loop/handle.ts';
import type { Task } from './task.ts';

type State = 'created' | 'active' | 'expiring' | 'expired' | 'finished';

/**
 * A block that must end in time. When it does not, the task is cancelled, and the CancelledError becomes a TimeoutError
 * at the end of the block. https://docs.python.org/3/library/asyncio-task.html#asyncio.Timeout
 *
 * @example
 * await asyncWith(timeout(2), async (limit) => { limit.reschedule(getRunningLoop().time() + 5); await work(); });
 */
export class Timeout {
  #when: number | null;
  #state: State = 'created';
  #timer: Handle | null = null;
  #task: Task | null = null;
  #cancellingBefore = 0;

  constructor(when: number | null) {
    this.#when = when;
  }

  /** The loop time at which it expires; null for never. */
  when(): number | null {
    return this.#when;
  }

  /** Moves the deadline to loop time `when`; null lifts it. RuntimeError outside of the block. */
  reschedule(when: number | null): void {
    if (this.#state === 'created') throw new RuntimeError('Timeout has not been entered');
    if (this.#state !== 'active') throw new RuntimeError(`Cannot change state of ${this.#state} Timeout`);
    this.#when = when;
    this.#timer?.cancel();
    this.#timer = null;
    if (when === null) return;
    const loop = getRunningLoop();
    this.#timer = when <= loop.time() ? loop.callSoon(this.#expire) : loop.callAt(when, this.#expire);
  }

  /** True once the deadline has passed inside the block. */
  expired(): boolean {
    return this.#state === 'expiring' || this.#state === 'expired';
  }

  aenter(): Coroutine<this> {
    return immediate('aenter', () => this.#enter());
  }

  aexit(error?: unknown): Coroutine<void> {
    return immediate('aexit', () => this.#exit(error));
  }

  #enter(): this {
    if (this.#state !== 'created') throw new RuntimeError('Timeout has already been entered');
    const task = getRunningLoop().currentTask;
    if (task === null) throw new RuntimeError('Timeout should be used inside a task');
    this.#state = 'active';
    this.#task = task;
    this.#cancellingBefore = task.cancelling();
    this.reschedule(this.#when);
    return this;
  }

  #exit(error: unknown): void {
    this.#timer?.cancel();
    this.#timer = null;
    if (this.#state === 'active') this.#state = 'finished';
    if (this.#state !== 'expiring') return;
    this.#state = 'expired';
    const left = this.#task?.uncancel() ?? 0;
    if (left <= this.#cancellingBefore && error instanceof CancelledError) {
      throw new TimeoutError('', { cause: error });
    }
  }

  readonly #expire = (): void => {
    this.#task?.cancel();
    this.#state = 'expiring';
    this.#timer = null;
  };
}

/**
 * A block that may last `delay` seconds; null sets no limit (yet: see `reschedule`).
 * https://docs.python.org/3/library/asyncio-task.html#asyncio.timeout
 *
 * @example
 * await asyncWith(timeout(2), async () => { await slowThing(); }); // TimeoutError after 2 s
 */
export function timeout(delay: number | null): Timeout {
  return new Timeout(delay === null ? null : getRunningLoop().time() + delay);
}

/**
 * As `timeout`, until the loop's clock shows `when`.
 * https://docs.python.org/3/library/asyncio-task.html#asyncio.timeout_at
 *
 * @example
 * await asyncWith(timeoutAt(getRunningLoop().time() + 2), work);
 */
export function timeoutAt(when: number | null): Timeout {
  return new Timeout(when);
}
