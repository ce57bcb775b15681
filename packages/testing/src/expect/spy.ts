type Body = (this: unknown, ...args: never[]) => unknown;

/** A function that remembers how it was called. */
export interface Spy<F extends Body = Body> {
  (this: unknown, ...args: Parameters<F>): ReturnType<F>;
  readonly mock: {
    readonly calls: Parameters<F>[];
    readonly results: ({ type: 'return'; value: unknown } | { type: 'throw'; value: unknown })[];
  };
}

const spies = new WeakSet<object>();

export const isSpy = (value: unknown): value is Spy => typeof value === 'function' && spies.has(value);

/**
 * Makes a function that records its calls and does what `body` does (by default nothing).
 *
 * ```ts
 * const log = fn();
 * log('a');
 * expect(log).toHaveBeenCalledWith('a');
 * ```
 */
export function fn(): Spy<(...args: unknown[]) => unknown>;
export function fn<F extends Body>(body: F): Spy<F>;
export function fn<F extends Body>(body?: F): Spy<F> {
  const mock: { calls: Parameters<F>[]; results: Spy<F>['mock']['results'] } = { calls: [], results: [] };
  function spy(this: unknown, ...args: Parameters<F>): unknown {
    mock.calls.push(args);
    try {
      const value = body?.apply(this, args);
      mock.results.push({ type: 'return', value });
      return value;
    } catch (error) {
      mock.results.push({ type: 'throw', value: error });
      throw error;
    }
  }
  spies.add(spy);
  return Object.assign(spy, { mock }) as Spy<F>;
}
