import { VirtualClockLoop, type EventLoop, type TimerHandle } from '@yieldpoint/asyncio';

/** Every wait takes `factor` times as long as asked for. */
class SlowMotionLoop extends VirtualClockLoop {
  readonly #factor: number;

  constructor(factor: number) {
    super();
    this.#factor = factor;
  }

  /** All timers come through here: `callLater`, and with it `sleep` and every timeout. */
  override callAt<A extends unknown[]>(
    when: number,
    callback: (...args: A) => unknown,
    ...args: A
  ): TimerHandle {
    const due = when > this.time() ? when * this.#factor : when;
    return super.callAt(due, callback, ...args);
  }
}

/** Makes loops on which every wait takes `factor` times as long. For `run(main(), { loopFactory })`. */
export function slowMotion(factor: number): () => EventLoop {
  return () => new SlowMotionLoop(factor);
}
