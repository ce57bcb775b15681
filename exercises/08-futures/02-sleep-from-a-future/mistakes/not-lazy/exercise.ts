import { getRunningLoop } from '@yieldpoint/asyncio';

/** Suspends the caller for `seconds` and gives `result`. */
export function sleep<T>(seconds: number, result?: T): PromiseLike<T | undefined> {
  const loop = getRunningLoop();
  const wakeUp = loop.createFuture<T | undefined>();
  const timer = loop.callLater(seconds, () => {
    // It may have been cancelled in this very round of the loop.
    if (!wakeUp.done()) wakeUp.setResult(result);
  });
  return wait();

  async function wait() {
    try {
      return await wakeUp;
    } finally {
      timer.cancel();
    }
  }
}
