import { RuntimeError } from '../errors.ts';
import type { EventLoop } from '../loop/event-loop.ts';

let running: EventLoop | null = null;

/** @internal Makes `loop` the one that runs and returns the one that did. */
export function switchRunning(loop: EventLoop | null): EventLoop | null {
  const previous = running;
  running = loop;
  return previous;
}

/** @internal The loop that runs right now, or null. */
export function runningLoop(): EventLoop | null {
  return running;
}

/**
 * The loop that runs this code. RuntimeError outside of one.
 * https://docs.python.org/3/library/asyncio-eventloop.html#asyncio.get_running_loop
 *
 * @example
 * const started = getRunningLoop().time();
 */
export function getRunningLoop(): EventLoop {
  if (running === null) throw new RuntimeError('no running event loop');
  return running;
}
