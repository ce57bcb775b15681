import { VirtualClockLoop, type EventLoop, type TimerHandle } from '@yieldpoint/asyncio';

/** Makes loops on which every wait takes `factor` times as long. For `run(main(), { loopFactory })`. */
export function slowMotion(factor: number): () => EventLoop {
  // Your code. So far the loop is as fast as any.
  return () => new VirtualClockLoop();
}
