const FIRST_MS = 250;
const MOST_MS = 15_000;

/** While a server restarts: nobody waits longer than a second for one that is back. */
export const MOST_DOUBLINGS = 3;

/**
 * How long to wait before the n-th retry (n counts from 1): doubling, capped, and spread
 * at random, so that a class does not come back in one instant after a restart.
 */
export function backoffMs(retry: number, random: () => number = Math.random): number {
  const most = Math.min(MOST_MS, FIRST_MS * 2 ** (retry - 1));
  return most / 2 + (random() * most) / 2;
}

/** Resolves after `ms`, or at once when the signal aborts. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
}
