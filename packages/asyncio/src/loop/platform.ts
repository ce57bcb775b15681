/** All that a loop on the real clock needs from its host. */
export interface Platform {
  /** Seconds on a clock that never goes back. */
  now(): number;
  /** Calls `callback` once, not before `seconds` have passed; 0 means as soon as the host had its turn. Returns how to call it off. */
  arm(seconds: number, callback: () => void): () => void;
}

interface Host {
  performance: { now(): number };
  setTimeout?(callback: () => void, milliseconds: number): unknown;
  clearTimeout?(timer: unknown): void;
  setImmediate?(callback: () => void): unknown;
  clearImmediate?(timer: unknown): void;
}

/** The longest delay that hosts accept, in milliseconds. */
const LONGEST = 2 ** 31 - 1;

/** Node's or the browser's clock and timers. Throws where there are none: give the loop a platform of your own then. */
export function hostPlatform(): Platform {
  const host = globalThis as unknown as Host;
  const { setTimeout, clearTimeout } = host;
  if (setTimeout === undefined || clearTimeout === undefined) {
    throw new TypeError('this host has no setTimeout: pass { platform } to RealTimeLoop');
  }
  return {
    now: () => host.performance.now() / 1000,
    arm(seconds, callback) {
      if (seconds === 0 && host.setImmediate !== undefined) {
        const turn = host.setImmediate(callback);
        return () => host.clearImmediate?.(turn);
      }
      const timer = setTimeout(callback, Math.min(Math.ceil(seconds * 1000), LONGEST));
      return () => clearTimeout(timer);
    },
  };
}
