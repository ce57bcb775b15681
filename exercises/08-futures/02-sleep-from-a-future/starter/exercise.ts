import { getRunningLoop } from '@yieldpoint/asyncio';

/** Suspends the caller for `seconds` and gives `result`. */
export async function sleep<T>(seconds: number, result?: T): Promise<T | undefined> {
  const loop = getRunningLoop();
  const wakeUp = loop.createFuture<T | undefined>();
  // Your code. Somebody must set the future in `seconds` seconds; this sets it at once.
  wakeUp.setResult(undefined);
  return await wakeUp;
}
