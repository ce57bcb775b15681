import type { Future } from '../future.ts';

/** True when one of those who wait still wants what it waits for. */
export function anyoneLeft(waiters: ReadonlySet<Future<void>>): boolean {
  for (const waiter of waiters) if (!waiter.cancelled()) return true;
  return false;
}
