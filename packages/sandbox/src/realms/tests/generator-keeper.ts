import type { AsyncGeneratorObject, EventLoop } from '@yieldpoint/asyncio';
import { runningLoop } from './running-loop.ts';

/** A generator of the submission was started: the running loop closes it when its run ends. */
export function keep(generator: AsyncGeneratorObject): void {
  const loop: EventLoop | null = runningLoop();
  if (loop === null) return;
  generator.keeper = loop.finalizers.generators;
  generator.keeper.add(generator);
}

/** It came to its own end. */
export function release(generator: AsyncGeneratorObject): void {
  generator.keeper?.delete(generator);
  generator.keeper = null;
}
