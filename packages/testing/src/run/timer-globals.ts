import type { Timers } from './timers.ts';

type Callback = (...args: unknown[]) => unknown;

export interface TimerGlobals {
  setTimeout(callback: Callback, milliseconds?: unknown, ...args: unknown[]): number;
  setInterval(callback: Callback, milliseconds?: unknown, ...args: unknown[]): number;
  setImmediate(callback: Callback, ...args: unknown[]): number;
  clearTimeout(timer: unknown): void;
  clearInterval(timer: unknown): void;
  clearImmediate(timer: unknown): void;
}

/**
 * The names that a test file expects of its host, on these timers.
 *
 * @example
 * Object.assign(globalThis, timerGlobals(new Timers(() => loop)));
 */
export function timerGlobals(timers: Timers): TimerGlobals {
  const seconds = (milliseconds: unknown): number => {
    const delay = Number(milliseconds ?? 0);
    return delay > 0 ? delay / 1_000 : 0;
  };
  const clear = (timer: unknown): void => {
    if (typeof timer === 'number') timers.clear(timer);
  };
  return {
    setTimeout: (callback, milliseconds, ...args) =>
      timers.set(() => callback(...args), seconds(milliseconds)),
    setInterval: (callback, milliseconds, ...args) =>
      timers.repeat(() => callback(...args), seconds(milliseconds)),
    setImmediate: (callback, ...args) => timers.set(() => callback(...args), 0),
    clearTimeout: clear,
    clearInterval: clear,
    clearImmediate: clear,
  };
}
