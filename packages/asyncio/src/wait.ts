import { ValueError } from './errors.ts';
import { isFuture } from './future.ts';
import type { Future } from './future.ts';
import { coroutine, isCoroutine } from './kernel/coroutine.ts';
import type { Coroutine } from './kernel/coroutine.ts';
import { typeName } from './kernel/iterator-frame.ts';
import { getRunningLoop } from './kernel/running.ts';
import { setUnlessDone } from './sleep.ts';

/**
 * `wait` returns as soon as anything is done.
 * https://docs.python.org/3/library/asyncio-task.html#asyncio.FIRST_COMPLETED
 *
 * @example
 * const [done] = await wait(tasks, { returnWhen: FIRST_COMPLETED });
 */
export const FIRST_COMPLETED = 'FIRST_COMPLETED';
/**
 * `wait` returns as soon as anything fails; a cancellation is no failure.
 * https://docs.python.org/3/library/asyncio-task.html#asyncio.FIRST_EXCEPTION
 *
 * @example
 * await wait(tasks, { returnWhen: FIRST_EXCEPTION });
 */
export const FIRST_EXCEPTION = 'FIRST_EXCEPTION';
/**
 * `wait` returns when everything is done.
 * https://docs.python.org/3/library/asyncio-task.html#asyncio.ALL_COMPLETED
 *
 * @example
 * await wait(tasks, { returnWhen: ALL_COMPLETED });
 */
export const ALL_COMPLETED = 'ALL_COMPLETED';
/** When `wait` returns. */
export type ReturnWhen = typeof FIRST_COMPLETED | typeof FIRST_EXCEPTION | typeof ALL_COMPLETED;

/** How long `wait` waits, and for what. */
export interface WaitOptions {
  /** Seconds after which it returns in any case; nothing is cancelled. */
  timeout?: number | null | undefined;
  returnWhen?: ReturnWhen | undefined;
}

const waiting = coroutine(function* (
  given: Iterable<Future>,
  { timeout = null, returnWhen = ALL_COMPLETED }: WaitOptions,
) {
  if (isFuture(given) || isCoroutine(given)) {
    throw new TypeError(`expect a list of futures, not ${typeName(given)}`);
  }
  const futures = new Set(given);
  if (futures.size === 0) throw new ValueError('Set of Tasks/Futures is empty.');
  if (returnWhen !== FIRST_COMPLETED && returnWhen !== FIRST_EXCEPTION && returnWhen !== ALL_COMPLETED) {
    throw new ValueError(`Invalid return_when value: ${String(returnWhen)}`);
  }
  for (const future of futures) {
    if (isCoroutine(future)) throw new TypeError('Passing coroutines is forbidden, use tasks explicitly.');
  }
  yield* untilEnough(futures, timeout, returnWhen);
  const done = new Set<Future>();
  const pending = new Set<Future>();
  for (const future of futures) (future.done() ? done : pending).add(future);
  return [done, pending];
}, 'wait');

function* untilEnough(
  futures: Set<Future>,
  timeout: number | null,
  returnWhen: ReturnWhen,
): Generator<unknown, void, unknown> {
  const loop = getRunningLoop();
  const waiter = loop.createFuture<void>();
  waiter.purpose = 'wait';
  const task = loop.currentTask;
  const timer = timeout === null ? null : loop.callLater(timeout, setUnlessDone, waiter, undefined);
  let left = futures.size;
  const onDone = (future: Future): void => {
    left -= 1;
    const enough =
      left <= 0 ||
      returnWhen === FIRST_COMPLETED ||
      (returnWhen === FIRST_EXCEPTION && !future.cancelled() && future.exception() !== null);
    if (!enough) return;
    timer?.cancel();
    setUnlessDone(waiter, undefined);
  };
  for (const future of futures) {
    future.addDoneCallback(onDone);
    if (task !== null) (future.awaitedBy ??= new Set()).add(task);
  }
  try {
    yield waiter;
  } finally {
    timer?.cancel();
    for (const future of futures) {
      future.removeDoneCallback(onDone);
      if (task !== null) future.awaitedBy?.delete(task);
    }
  }
}

/**
 * Waits for tasks and futures and gives `[done, pending]`. It never throws their errors and never cancels them.
 * https://docs.python.org/3/library/asyncio-task.html#asyncio.wait
 *
 * @example
 * const [done, pending] = await wait(tasks, { timeout: 2, returnWhen: FIRST_COMPLETED });
 */
export function wait<F extends Future<never> | Future>(
  futures: Iterable<F>,
  options: WaitOptions = {},
): Coroutine<[done: Set<F>, pending: Set<F>]> {
  return waiting(futures as Iterable<Future>, options) as Coroutine<unknown> as Coroutine<[Set<F>, Set<F>]>;
}
