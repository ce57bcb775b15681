import { ensureFuture, getRunningLoop, type Future } from '@yieldpoint/asyncio';

export async function gather<T>(awaitables: Iterable<Promise<T> | Future<T>>): Promise<T[]> {
  const children = Array.from(awaitables, (awaitable) => ensureFuture(awaitable));
  if (children.length === 0) return [];
  const decided = getRunningLoop().createFuture<Future<T>[]>();
  let left = children.length;
  const onDone = (child: Future<T>) => {
    left -= 1;
    const failed = child.cancelled() || child.exception() !== null;
    if (decided.done()) return;
    if (failed) decided.setResult([child]);
    else if (left === 0) decided.setResult(children);
  };
  for (const child of children) child.addDoneCallback(onDone);
  let ended: Future<T>[] = [];
  try {
    ended = await decided;
  } catch {
    for (const child of children) child.cancel();
  }
  return ended.map((child) => child.result());
}
