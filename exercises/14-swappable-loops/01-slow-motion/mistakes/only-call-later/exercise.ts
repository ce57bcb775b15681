import { VirtualClockLoop, type EventLoop, type TimerHandle } from '@yieldpoint/asyncio';

/** Every wait takes `factor` times as long as asked for. */
class SlowMotionLoop extends VirtualClockLoop {
  readonly #factor: number;

  constructor(factor: number) {
    super();
    this.#factor = factor;
  }

  override callLater<A extends unknown[]>(
    delay: number,
    callback: (...args: A) => unknown,
    ...args: A
  ): TimerHandle {
    return super.callLater(delay * this.#factor, callback, ...args);
  }
}

/** Makes loops on which every wait takes `factor` times as long. For `run(main(), { loopFactory })`. */
export function slowMotion(factor: number): () => EventLoop {
  return () => new SlowMotionLoop(factor);
}
