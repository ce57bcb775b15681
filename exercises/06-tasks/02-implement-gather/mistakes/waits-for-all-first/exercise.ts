import { ensureFuture, getRunningLoop, type Future } from '@yieldpoint/asyncio';

export async function gather<T>(awaitables: Iterable<Promise<T> | Future<T>>): Promise<T[]> {
  const children = Array.from(awaitables, (awaitable) => ensureFuture(awaitable));
  if (children.length === 0) return [];
  const allEnded = getRunningLoop().createFuture<void>();
  let left = children.length;
  const onDone = () => {
    left -= 1;
    if (left === 0 && !allEnded.done()) allEnded.setResult();
  };
  for (const child of children) child.addDoneCallback(onDone);
  try {
    await allEnded;
  } catch (error) {
    for (const child of children) child.cancel();
    throw error;
  }
  return children.map((child: Future<T>) => child.result());
}
