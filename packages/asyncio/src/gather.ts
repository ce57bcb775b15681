import { ensureFuture } from './ensure-future.ts';
import { CancelledError } from './errors.ts';
import { Future } from './future.ts';
import type { Awaitable } from './kernel/awaitable.ts';
import { isAwaitable } from './kernel/is-awaitable.ts';
import type { EventLoop } from './loop/event-loop.ts';
import { getRunningLoop, runningLoop } from './kernel/running.ts';

type Results<L extends readonly unknown[]> = { -readonly [I in keyof L]: Awaited<L[I]> };
type Outcomes<L extends readonly unknown[]> = { -readonly [I in keyof L]: unknown };

/** Cancelling it cancels the children; it ends when they did. */
class GatheringFuture<T> extends Future<T> {
  cancelRequested = false;
  readonly #children: readonly Future[];

  constructor(loop: EventLoop, children: readonly Future[]) {
    super(loop);
    this.purpose = 'gather';
    this.#children = children;
  }

  override cancel(message?: unknown): boolean {
    if (this.done()) return false;
    let asked = false;
    for (const child of this.#children) if (child.cancel(message)) asked = true;
    if (asked) this.cancelRequested = true;
    return asked;
  }
}

/**
 * Runs awaitables side by side and gives their results in the order of the list. The first error is thrown at once,
 * the others run on; with `returnExceptions` errors take their places among the results.
 * https://docs.python.org/3/library/asyncio-task.html#asyncio.gather
 *
 * @example
 * const [page, user] = await gather([fetchPage(), fetchUser()]);
 */
export function gather<const L extends readonly unknown[]>(
  awaitables: L,
  options: { returnExceptions: true },
): Future<Outcomes<L>>;
export function gather<const L extends readonly unknown[]>(
  awaitables: L,
  options?: { returnExceptions?: boolean },
): Future<Results<L>>;
export function gather(
  awaitables: Iterable<unknown>,
  { returnExceptions = false }: { returnExceptions?: boolean } = {},
): Future<unknown> {
  if (isAwaitable(awaitables)) {
    throw new TypeError('gather takes its awaitables as one list: gather([first(), second()])');
  }
  const waiting = runningLoop()?.currentTask ?? null;
  const futures = new Map<unknown, Future>();
  const children: Future[] = [];
  const done: Future[] = [];
  let loop: EventLoop | null = null;
  let finished = 0;
  const onDone = (future: Future): void => {
    finished += 1;
    if (waiting !== null) future.awaitedBy?.delete(waiting);
    if (outer.done()) future.markSeen();
    else if (!returnExceptions && future.cancelled()) outer.setException(future.takeError());
    else if (!returnExceptions && future.exception() !== null) outer.setException(future.exception());
    else if (finished === futures.size) settle(outer, children);
  };
  for (const awaitable of awaitables) {
    let future = futures.get(awaitable);
    if (future === undefined) {
      future = ensureFuture(awaitable as Awaitable<unknown>, { loop });
      loop ??= future.loop;
      futures.set(awaitable, future);
      if (future.done()) done.push(future);
      else {
        if (waiting !== null) (future.awaitedBy ??= new Set()).add(waiting);
        future.addDoneCallback(onDone);
      }
    }
    children.push(future);
  }
  const outer = new GatheringFuture<unknown>(loop ?? getRunningLoop(), children);
  if (children.length === 0) outer.setResult([]);
  for (const future of done) onDone(future);
  return outer;
}

/** A cancelled gather throws the last child's cancellation, whatever became of that child. */
function settle(outer: GatheringFuture<unknown>, children: readonly Future[]): void {
  const last = children.at(-1);
  if (outer.cancelRequested && last !== undefined) outer.setException(last.takeCancelledError());
  else outer.setResult(children.map(outcome));
}

function outcome(future: Future): unknown {
  if (future.cancelled()) return new CancelledError(future.cancelMessage ?? '');
  return future.exception() ?? future.result();
}
