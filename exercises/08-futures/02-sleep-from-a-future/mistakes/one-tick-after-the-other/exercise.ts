import { getRunningLoop } from '@yieldpoint/asyncio';

/** Suspends the caller for `seconds` and gives `result`. */
export async function sleep<T>(seconds: number, result?: T): Promise<T | undefined> {
  const loop = getRunningLoop();
  const end = loop.time() + seconds;
  do {
    const tick = loop.createFuture<void>();
    const timer = loop.callLater(Math.min(1, end - loop.time()), () => {
      if (!tick.done()) tick.setResult(undefined);
    });
    try {
      await tick;
    } finally {
      timer.cancel();
    }
  } while (loop.time() < end);
  return result;
}
