import { ensureFuture } from './ensure-future.ts';
import { TimeoutError } from './errors.ts';
import { isFuture } from './future.ts';
import type { Future } from './future.ts';
import type { Awaitable } from './kernel/awaitable.ts';
import { coroutineOf, isCoroutine } from './kernel/coroutine.ts';
import type { Coroutine } from './kernel/coroutine.ts';
import { typeName } from './kernel/iterator-frame.ts';
import { getRunningLoop } from './kernel/running.ts';
import type { Handle } from './loop/handle.ts';
import { Queue } from './queues/queue.ts';

/**
 * Awaitables in the order in which they finish.
 * https://docs.python.org/3/library/asyncio-task.html#asyncio.as_completed
 *
 * @example
 * for await (const task of asCompleted(tasks)) task.result(); // the tasks themselves
 */
export class AsCompleted<T> implements Iterable<Coroutine<T>> {
  readonly #done = new Queue<Future<T> | null>();
  readonly #todo: Set<Future<T>>;
  readonly #timer: Handle | null = null;
  #left: number;

  constructor(awaitables: Iterable<Awaitable<T>>, timeout: number | null) {
    const loop = getRunningLoop();
    this.#todo = new Set([...new Set(awaitables)].map((one) => ensureFuture(one, { loop })));
    this.#left = this.#todo.size;
    for (const future of this.#todo) future.addDoneCallback(this.#onDone);
    if (this.#left > 0 && timeout !== null) this.#timer = loop.callLater(timeout, this.#onTimeout);
  }

  /** `for (const next of asCompleted(…)) await next`: each gives a result or throws an error. */
  *[Symbol.iterator](): Generator<Coroutine<T>, void, unknown> {
    while (this.#left > 0) {
      this.#left -= 1;
      yield coroutineOf(this.#result(), 'asCompleted');
    }
  }

  /** `for await (const future of asCompleted(…))`: gives the done futures themselves. */
  [Symbol.asyncIterator](): { next(): Coroutine<IteratorResult<Future<T>, undefined>> } {
    return { next: () => coroutineOf(this.#answer(), 'anext') };
  }

  *#answer(): Generator<unknown, IteratorResult<Future<T>, undefined>, never> {
    if (this.#left === 0) return { done: true, value: undefined };
    this.#left -= 1;
    return { done: false, value: yield* this.#nextDone() };
  }

  *#result(): Generator<unknown, T, never> {
    return (yield* this.#nextDone()).result();
  }

  *#nextDone(): Generator<unknown, Future<T>, never> {
    const future: Future<T> | null = yield this.#done.get();
    if (future === null) throw new TimeoutError();
    return future;
  }

  readonly #onDone = (future: Future<T>): void => {
    if (!this.#todo.delete(future)) return;
    this.#done.putNowait(future);
    if (this.#todo.size === 0) this.#timer?.cancel();
  };

  readonly #onTimeout = (): void => {
    for (const future of this.#todo) {
      future.removeDoneCallback(this.#onDone);
      this.#done.putNowait(null);
    }
    this.#todo.clear();
  };
}

/**
 * Runs awaitables side by side and hands them out as they finish. After `timeout` seconds everything that is left gives
 * TimeoutError; nothing is cancelled. https://docs.python.org/3/library/asyncio-task.html#asyncio.as_completed
 *
 * @example
 * for (const next of asCompleted([slow(), fast()])) console.log(await next); // fast first
 */
export function asCompleted<T>(
  awaitables: Iterable<Awaitable<T>>,
  { timeout = null }: { timeout?: number | null } = {},
): AsCompleted<T> {
  if (isFuture(awaitables) || isCoroutine(awaitables)) {
    throw new TypeError(`expects an iterable of awaitables, not ${typeName(awaitables)}`);
  }
  return new AsCompleted(awaitables, timeout);
}
