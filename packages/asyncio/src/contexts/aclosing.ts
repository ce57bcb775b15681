import { coroutineOf } from '../kernel/coroutine.ts';
import { immediate } from '../kernel/immediate.ts';
import type { AsyncContextManager } from './manager.ts';

/** What `aclosing` closes: an async generator of ours, or any async iterator that can be closed. */
export type Closable = { aclose(): unknown } | { return?(value: never): unknown };

/**
 * A context manager that closes `thing` at the end of its block.
 * https://docs.python.org/3/library/contextlib.html#contextlib.aclosing
 *
 * @example
 * await asyncWith(aclosing(pages()), async (all) => { for await (const page of all) if (page.last) break; });
 */
export function aclosing<T extends Closable>(thing: T): AsyncContextManager<T> {
  return {
    aenter: () => immediate('aenter', () => thing),
    aexit: () => coroutineOf(close(thing), 'aexit'),
  };
}

function* close(thing: Closable): Generator<unknown, void, unknown> {
  if ('aclose' in thing) yield thing.aclose();
  else if (thing.return !== undefined) yield thing.return(undefined as never);
}
