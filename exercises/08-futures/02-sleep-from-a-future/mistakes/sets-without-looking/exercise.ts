import { getRunningLoop } from '@yieldpoint/asyncio';

/** Suspends the caller for `seconds` and gives `result`. */
export async function sleep<T>(seconds: number, result?: T): Promise<T | undefined> {
  const loop = getRunningLoop();
  const wakeUp = loop.createFuture<T | undefined>();
  const timer = loop.callLater(seconds, () => {
    wakeUp.setResult(result);
  });
  try {
    return await wakeUp;
  } finally {
    timer.cancel();
  }
}
