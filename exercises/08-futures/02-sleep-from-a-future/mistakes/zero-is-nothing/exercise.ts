import { getRunningLoop } from '@yieldpoint/asyncio';

/** Suspends the caller for `seconds` and gives `result`. */
export async function sleep<T>(seconds: number, result?: T): Promise<T | undefined> {
  if (seconds <= 0) return result;
  const loop = getRunningLoop();
  const wakeUp = loop.createFuture<T | undefined>();
  const timer = loop.callLater(seconds, () => {
    // It may have been cancelled in this very round of the loop.
    if (!wakeUp.done()) wakeUp.setResult(result);
  });
  try {
    return await wakeUp;
  } finally {
    timer.cancel();
  }
}
