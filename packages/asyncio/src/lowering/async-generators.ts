import { AsyncGeneratorObject, AwaitMark } from '../kernel/async-generator.ts';
import type { Coroutine } from '../kernel/coroutine.ts';
import type { Frame } from '../kernel/frame.ts';
import { aiter } from '../iteration.ts';
import type { AwaitableIterable, AwaitableIterator } from '../iteration.ts';
import type { LoweredBody } from './async-to-generator.ts';

/** An async generator function whose awaits are marked with `awaitAsyncGenerator`. */
export function wrapAsyncGenerator(
  body: LoweredBody,
  name: string = body.name || 'async generator',
): (...args: never[]) => AsyncGeneratorObject {
  return function (this: unknown, ...args: never[]) {
    return new AsyncGeneratorObject(body.apply(this, args) as Frame, name);
  };
}

export function awaitAsyncGenerator(value: unknown): AwaitMark {
  return new AwaitMark(value);
}

/**
 * The iterator of a `for await` loop. As in Python, leaving the loop early does not close an async generator: it keeps
 * its place. Other iterators keep their `return`.
 */
export function asyncIterator(iterable: AwaitableIterable<unknown>): AwaitableIterator<unknown> {
  const iterator = aiter(iterable);
  return iterator instanceof AsyncGeneratorObject ? new KeepOpen(iterator) : iterator;
}

/** A generator without its `return`. */
class KeepOpen implements AwaitableIterator<unknown> {
  readonly generator: AsyncGeneratorObject;

  constructor(generator: AsyncGeneratorObject) {
    this.generator = generator;
  }

  next(): Coroutine<IteratorResult<unknown, unknown>> {
    return this.generator.next();
  }
}

interface Delegate extends AwaitableIterator<unknown> {
  throw?(error: unknown): unknown;
  return?(value: unknown): unknown;
}

/** `yield*` over an async iterable: each answer of the inner iterator is awaited, then passed on as it is. */
export function asyncGeneratorDelegate(iterator: Delegate | KeepOpen): Iterable<unknown> & Partial<Frame> {
  const inner: Delegate = iterator instanceof KeepOpen ? iterator.generator : iterator;
  let answering = false;
  const ask = (answer: unknown): IteratorResult<unknown, unknown> => {
    answering = true;
    return { done: false, value: new AwaitMark(answer, true) };
  };
  const give = (answer: unknown): IteratorResult<unknown, unknown> => {
    answering = false;
    return answer as IteratorResult<unknown, unknown>;
  };
  return {
    [Symbol.iterator]() {
      return this as Iterator<unknown>;
    },
    next: (value) => (answering ? give(value) : ask(inner.next(value))),
    throw(error) {
      if (answering || inner.throw === undefined) {
        answering = false;
        throw error;
      }
      return ask(inner.throw(error));
    },
    return(value) {
      if (answering) return give(value);
      return inner.return === undefined ? { done: true, value } : ask(inner.return(value));
    },
  };
}
