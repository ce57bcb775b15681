import { RuntimeError, isCancelled } from '../errors.ts';
import { coroutineOf } from '../kernel/coroutine.ts';
import type { Coroutine } from '../kernel/coroutine.ts';
import type { Task } from '../task.ts';

/** As much of the host's AbortSignal as is used here. */
export interface Signal {
  readonly aborted: boolean;
  readonly reason: unknown;
  addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

interface Controller<S> {
  readonly signal: S;
  abort(reason?: unknown): void;
}

/**
 * Cancels `task` when the host's signal is aborted; the signal's reason is the message. Gives the task back.
 *
 * @example
 * const task = cancelOnAbort(createTask(download()), request.signal);
 */
export function cancelOnAbort<T extends Task<never> | Task>(task: T, signal: Signal): T {
  const cancel = (): void => {
    task.cancel(signal.reason);
    task.loop.wakeUp();
  };
  if (signal.aborted) cancel();
  else {
    signal.addEventListener('abort', cancel, { once: true });
    (task as Task).addDoneCallback(() => signal.removeEventListener('abort', cancel));
  }
  return task;
}

/**
 * Calls a function of the host with an AbortSignal and awaits its promise; when the awaiting task is cancelled, or the
 * coroutine closed, the signal is aborted. A call that fails by itself is over: its signal is left alone. RuntimeError where the host has no AbortController.
 *
 * @example
 * const page = await abortable((signal) => fetch(url, { signal }));
 */
export function abortable<T, S = Signal>(call: (signal: S) => PromiseLike<T>): Coroutine<T> {
  return coroutineOf(awaiting(call), 'abortable');
}

function* awaiting<T, S>(call: (signal: S) => PromiseLike<T>): Generator<unknown, T, never> {
  const host = globalThis as unknown as { AbortController?: new () => Controller<S> };
  if (host.AbortController === undefined) throw new RuntimeError('this host has no AbortController');
  const controller = new host.AbortController();
  let isOver = false;
  let reason: unknown;
  try {
    const result: T = yield call(controller.signal);
    isOver = true;
    return result;
  } catch (error) {
    isOver = !isCancelled(error);
    reason = error;
    throw error;
  } finally {
    if (!isOver) controller.abort(reason);
  }
}
