import { ValueError } from './errors.ts';
import { Future } from './future.ts';
import { coroutine } from './kernel/coroutine.ts';
import type { Coroutine } from './kernel/coroutine.ts';
import { BARE_YIELD } from './kernel/frame.ts';
import { getRunningLoop } from './kernel/running.ts';

const sleeping = coroutine(function* (delay: number, result: unknown) {
  if (Number.isNaN(delay)) throw new ValueError('Invalid delay: NaN (not a number)');
  if (delay <= 0) {
    yield BARE_YIELD;
    return result;
  }
  const loop = getRunningLoop();
  const wakeUp = new Future<unknown>(loop);
  wakeUp.purpose = delay;
  const timer = loop.callLater(delay, setUnlessDone, wakeUp, result);
  try {
    return yield wakeUp;
  } finally {
    timer.cancel();
  }
}, 'sleep');

/** @internal */
export function setUnlessDone<T>(future: Future<T>, result: T): void {
  if (!future.done()) future.setResult(result);
}

/**
 * Waits `delay` seconds and gives `result`. Zero or less gives every other ready task one turn.
 * https://docs.python.org/3/library/asyncio-task.html#asyncio.sleep
 */
export function sleep(delay: number): Coroutine<void>;
export function sleep<T>(delay: number, result: T): Coroutine<T>;
export function sleep(delay: number, result?: unknown): Coroutine<unknown> {
  return sleeping(delay, result);
}
