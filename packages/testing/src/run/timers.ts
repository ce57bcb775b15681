import type { EventLoop, TimerHandle } from '@yieldpoint/asyncio';

type Callback = () => unknown;

/**
 * What `setTimeout` and its family are for tests and for what they test: timers of the loop that `loop` names, on its
 * clock, delays in seconds. Where there is no loop there is no clock: a timer armed then never fires.
 */
export class Timers {
  readonly #loop: () => EventLoop | null;
  #lastId = 0;
  #armed = new Map<number, TimerHandle>();

  constructor(loop: () => EventLoop | null) {
    this.#loop = loop;
  }

  set(callback: Callback, seconds: number): number {
    const id = (this.#lastId += 1);
    const fire = (): void => {
      this.#armed.delete(id);
      callback();
    };
    const timer = this.#loop()?.callLater(seconds, fire);
    if (timer !== undefined) this.#armed.set(id, timer);
    return id;
  }

  repeat(callback: Callback, seconds: number): number {
    const id = (this.#lastId += 1);
    const loop = this.#loop();
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
