import type { TimerHandle } from '@yieldpoint/asyncio';
import { runningLoop } from './running-loop.ts';

type Callback = () => unknown;

/**
 * `setTimeout` and `setInterval` of the submission, on the clock of the running test. Outside of a test there is no
 * clock: a timer armed while the module loads never fires.
 */
export class Timers {
  #lastId = 0;
  #armed = new Map<number, TimerHandle>();

  set(callback: Callback, seconds: number): number {
    const id = (this.#lastId += 1);
    const loop = runningLoop();
    if (loop === null) return id;
    const fire = (): void => {
      this.#armed.delete(id);
      callback();
    };
    this.#armed.set(id, loop.callLater(seconds, fire));
    return id;
  }

  repeat(callback: Callback, seconds: number): number {
    const id = (this.#lastId += 1);
    const loop = runningLoop();
    if (loop === null) return id;
    // As in browsers, an interval of nothing still takes a millisecond: the clock must move.
    const delay = Math.max(seconds, 0.001);
    const fire = (): void => {
      this.#armed.set(id, loop.callLater(delay, fire));
      callback();
    };
    this.#armed.set(id, loop.callLater(delay, fire));
    return id;
  }

  clear(id: number): void {
    this.#armed.get(id)?.cancel();
    this.#armed.delete(id);
  }

  /** The test is over: its loop will fire nothing any more. */
  forget(): void {
    this.#armed = new Map();
  }
}
