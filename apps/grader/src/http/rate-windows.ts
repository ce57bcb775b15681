import type { FastifyRateLimitStore } from '@fastify/rate-limit';

/** Keys that are counted at once; beyond that the ones unused for longest are forgotten. */
const MOST_KEYS = 5_000;

interface Window {
  began: number;
  count: number;
}

/**
 * Counts requests in windows of time, for @fastify/rate-limit. Its own store reads the wall clock: one that is set
 * back by an hour would lock out for an hour whoever had reached a limit. This one reads a clock that only goes on.
 */
export class RateWindows implements FastifyRateLimitStore {
  readonly #windows = new Map<string, Window>();

  incr(
    key: string,
    answer: (error: Error | null, result?: { current: number; ttl: number }) => void,
    windowMs = 60_000,
  ): void {
    const now = performance.now();
    const last = this.#windows.get(key);
    const window = last && now - last.began < windowMs ? last : { began: now, count: 0 };
    window.count += 1;
    // Behind all others, as the one that was used last.
    this.#windows.delete(key);
    this.#windows.set(key, window);
    const [oldest] = this.#windows.keys();
    if (this.#windows.size > MOST_KEYS && oldest !== undefined) this.#windows.delete(oldest);
    answer(null, { current: window.count, ttl: window.began + windowMs - now });
  }

  child(): RateWindows {
    return new RateWindows();
  }
}
