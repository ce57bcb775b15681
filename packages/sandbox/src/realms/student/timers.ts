import { apply, promiseThen, put } from '../../membrane/primordials.ts';
import type { Callable } from '../../membrane/primordials.ts';

const toNumber = Number;

/** `setTimeout` and its family on the virtual clock of the current test, which lives with the tests. */
export function installTimers(tests: (...args: unknown[]) => unknown): void {
  const arm =
    (command: string) =>
    (callback: unknown, milliseconds: unknown = 0, ...args: unknown[]): unknown => {
      if (typeof callback !== 'function') throw new TypeError('The callback must be a function');
      const delay = toNumber(milliseconds);
      return tests(
        command,
        () => apply(callback as Callable, undefined, args),
        delay > 0 ? delay / 1_000 : 0,
      );
    };
  const clear = (timer: unknown): void => {
    if (typeof timer === 'number') tests('clear-timer', timer);
  };
  put(globalThis, 'setTimeout', arm('set-timer'));
  put(globalThis, 'setInterval', arm('set-interval'));
  put(globalThis, 'setImmediate', (callback: unknown, ...args: unknown[]) =>
    arm('set-timer')(callback, 0, ...args),
  );
  put(globalThis, 'clearTimeout', clear);
  put(globalThis, 'clearInterval', clear);
  put(globalThis, 'clearImmediate', clear);
  const settled = Promise.resolve();
  put(globalThis, 'queueMicrotask', (callback: unknown) => {
    if (typeof callback !== 'function') throw new TypeError('The callback must be a function');
    promiseThen(settled, () => apply(callback as Callable, undefined, []), undefined);
  });
}
