import { RuntimeError, leavesLoop } from '../errors.ts';
import { ERROR } from '../future.ts';
import type { Future } from '../future.ts';
import { ensureFuture } from '../ensure-future.ts';
import type { Awaitable } from '../kernel/awaitable.ts';
import { isFuture } from '../future.ts';
import type { EventLoop } from './event-loop.ts';
import type { Pause } from './pause.ts';

/** Runs the loop until `awaitable` is done: the loop stops in the iteration after the one in which it ended. */
export function* completion<T>(loop: EventLoop, awaitable: Awaitable<T>): Generator<Pause, T, void> {
  // Before anything is scheduled: a loop that runs already must not notice.
  loop.checkIdle();
  const ownTask = !isFuture(awaitable);
  const future = ensureFuture(awaitable, { loop });
  future.addDoneCallback(stopLoop);
  try {
    yield* loop.forever();
  } catch (error) {
    if (ownTask && future.done() && !future.cancelled()) future.exception();
    throw error;
  } finally {
    future.removeDoneCallback(stopLoop);
  }
  if (!future.done()) throw new RuntimeError('Event loop stopped before Future completed.');
  return future.result();
}

function stopLoop(future: Future<unknown>): void {
  if (future.state === ERROR && leavesLoop(future.exception())) return;
  future.loop.stop();
}
