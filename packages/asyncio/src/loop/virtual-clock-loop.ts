import type { Awaitable } from '../kernel/awaitable.ts';
import { DeadlockError, stuckTasks } from './deadlock.ts';
import { hostTurn, runToEnd } from './drivers.ts';
import { EventLoop } from './event-loop.ts';
import type { Pause } from './pause.ts';

/**
 * A loop whose clock jumps to the next timer as soon as nothing is ready: sleeping costs no time, and the same program
 * does the same things in the same order every time. It runs to its end inside one call.
 *
 * @example
 * const loop = new VirtualClockLoop();
 * loop.runUntilComplete(sleep(3600));
 * loop.time(); // 3600
 */
export class VirtualClockLoop extends EventLoop {
  #now = 0;
  #drained = false;
  #woken: (() => void) | null = null;

  /** Virtual seconds since the loop was made. */
  time(): number {
    return this.#now;
  }

  /** Lets `seconds` pass inside a step, as code that blocks would. */
  advance(seconds: number): void {
    this.#now += seconds;
  }

  override drive<T>(program: Generator<Pause, T, void>): T {
    return runToEnd(program);
  }

  override runForever(): void {
    runToEnd(this.forever());
  }

  override runUntilComplete<T>(awaitable: Awaitable<T>): T {
    return runToEnd(this.completion(awaitable));
  }

  override pause(pause: Pause): Promise<void> {
    if (pause.kind !== 'stalled') return hostTurn();
    return new Promise((resolve) => {
      this.#woken = resolve;
    });
  }

  protected override idle(): Pause | null {
    if (this.hostWaits > 0 && !this.#drained) {
      this.#drained = true;
      return { kind: 'drain' };
    }
    const next = this.timers.earliest;
    if (next === Infinity) {
      if (this.hostWaits > 0) return { kind: 'stalled' };
      throw new DeadlockError(stuckTasks(this));
    }
    this.#drained = false;
    this.#now = Math.max(this.#now, next);
    return null;
  }

  override wakeUp(): void {
    this.#drained = false;
    this.#woken?.();
    this.#woken = null;
  }
}
