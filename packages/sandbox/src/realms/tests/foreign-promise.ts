import type { Settled } from '../../membrane/realm.ts';

type Outcome = { fulfilled: boolean; value: unknown };

/**
 * A promise of the submission as tests see it: a thenable that calls back in the very moment in which the other side
 * tells that it has settled, so that a loop which awaits it goes on without waiting for microtasks of its own.
 */
export function foreignPromise(watch: (settled: Settled) => void): object {
  let outcome: Outcome | null = null;
  let watching = false;
  const waiting: ((outcome: Outcome) => void)[] = [];
  const settled: Settled = (fulfilled, value) => {
    outcome = { fulfilled, value };
    for (const tell of waiting.splice(0)) tell(outcome);
  };
  const promise = Object.create(Promise.prototype) as Promise<unknown>;
  const whenSettled = (tell: (outcome: Outcome) => void): void => {
    if (outcome !== null) return tell(outcome);
    waiting.push(tell);
    if (watching) return;
    watching = true;
    watch(settled);
  };
  const then = (
    onFulfilled?: ((value: unknown) => unknown) | null,
    onRejected?: ((error: unknown) => unknown) | null,
  ): Promise<unknown> => {
    const { promise: next, resolve, reject } = Promise.withResolvers<unknown>();
    whenSettled(({ fulfilled, value }) => {
      const handler = fulfilled ? onFulfilled : onRejected;
      if (typeof handler !== 'function') return fulfilled ? resolve(value) : reject(value);
      try {
        resolve(handler(value));
      } catch (error) {
        reject(error);
      }
    });
    // Whoever is interested asks `next`; that nobody is must not count as an unhandled rejection.
    void next.catch(() => {});
    return next;
  };
  return Object.defineProperty(promise, 'then', { value: then, writable: true, configurable: true });
}
