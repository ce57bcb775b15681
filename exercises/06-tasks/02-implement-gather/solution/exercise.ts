import { ensureFuture, getRunningLoop, type Future } from '@yieldpoint/asyncio';

/** Runs everything side by side; gives the results in the order of the list, or throws the first error. */
export async function gather<T>(awaitables: Iterable<Promise<T> | Future<T>>): Promise<T[]> {
  const children = Array.from(awaitables, (awaitable) => ensureFuture(awaitable));
  if (children.length === 0) return [];
  const ended = await firstFailedOrAll(children);
  return ended.map((child) => child.result());
}

/** The first child that failed, alone; or all children, when the last of them has succeeded. */
async function firstFailedOrAll<T>(children: Future<T>[]): Promise<Future<T>[]> {
  const decided = getRunningLoop().createFuture<Future<T>[]>();
  let left = children.length;
  const onDone = (child: Future<T>) => {
    left -= 1;
    // Asked even when nobody waits any more: an error that was looked at is not reported as lost.
    const failed = child.cancelled() || child.exception() !== null;
    if (decided.done()) return;
    if (failed) decided.setResult([child]);
    else if (left === 0) decided.setResult(children);
  };
  for (const child of children) child.addDoneCallback(onDone);
  try {
    return await decided;
  } catch (cancellation) {
    for (const child of children) child.cancel();
    throw cancellation;
  }
}
