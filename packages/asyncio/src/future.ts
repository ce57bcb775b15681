import type { Context } from './context.ts';
import type { CancelledError } from './errors.ts';
import { InvalidStateError, RuntimeError, StopIteration } from './errors.ts';
import { awaitable } from './kernel/awaitable.ts';
import { makeCancelledError } from './kernel/make-cancelled-error.ts';
import { getRunningLoop } from './kernel/running.ts';
import type { EventLoop } from './loop/event-loop.ts';
import { Handle } from './loop/handle.ts';
import type { Task } from './task.ts';

export const PENDING = 0;
export const RESULT = 1;
export const ERROR = 2;
export const CANCELLED = 3;

const CANNOT_STOP = 'StopIteration interacts badly with generators and cannot be raised into a Future';

/** Whoever is told when a future is done: a task that waits, or a callback. */
export interface Waker {
  wake(future: Future<unknown>): void;
}

/** Made when it is added, so that it sees the context of that moment; scheduled when the future is done. */
class DoneCallback extends Handle implements Waker {
  readonly callback: (future: never) => unknown;

  constructor(future: Future<never>, callback: (future: never) => unknown, context: Context | null) {
    super(future.loop, callback, [future], context);
    this.callback = callback;
  }

  wake(): void {
    this.loop.enqueue(this);
  }
}

/**
 * A result that is not there yet. https://docs.python.org/3/library/asyncio-future.html#asyncio.Future
 *
 * @example
 * const reply = getRunningLoop().createFuture<string>();
 * reply.setResult('hello');
 * await reply; // 'hello'
 */
export class Future<T = unknown> {
  /** @internal */ readonly loop: EventLoop;
  /** @internal A task's number; 0 is no task. Asking for it is cheaper than `instanceof`. */ id = 0;
  /** @internal */ state: 0 | 1 | 2 | 3 = PENDING;
  /** @internal */ value: unknown = undefined;
  /** @internal */ cancelMessage: unknown = undefined;
  /** @internal The very error that ended the task, thrown again the first time. */
  cancelledError: CancelledError | null = null;
  /** @internal Nobody has seen the error yet. */ unseen = false;
  /** @internal Tasks that wait for this one without awaiting it directly (through `gather`, `wait`, a group). */
  awaitedBy: Set<Task<unknown>> | null = null;
  /** @internal What a trace says a task waits for: a number n reads as `sleep(n)`; a task's is its name, n `Task-n`. */
  purpose: string | number | null = null;
  #wakers: Waker[] | Waker | null = null;

  /** On the running loop by default. */
  constructor(on: EventLoop | { loop?: EventLoop | undefined } = {}) {
    this.loop = 'ready' in on ? on : (on.loop ?? getRunningLoop());
  }

  done(): boolean {
    return this.state !== PENDING;
  }

  cancelled(): boolean {
    return this.state === CANCELLED;
  }

  getLoop(): EventLoop {
    return this.loop;
  }

  /** The result. Throws the error it ended with, CancelledError, or InvalidStateError while it is pending. */
  result(): T {
    if (this.state === RESULT) return this.value as T;
    if (this.state === PENDING) throw new InvalidStateError('Result is not set.');
    throw this.takeError();
  }

  /** The error it ended with, null if none. Throws CancelledError, or InvalidStateError while it is pending. */
  exception(): unknown {
    if (this.state === CANCELLED) throw this.takeError();
    if (this.state === PENDING) throw new InvalidStateError('Exception is not set.');
    return this.state === ERROR ? this.takeError() : null;
  }

  /** InvalidStateError when it is done already. */
  setResult(value: T): void {
    if (this.state !== PENDING) throw new InvalidStateError('invalid state');
    this.settle(RESULT, value);
  }

  /** An error class is instantiated. InvalidStateError when it is done already. */
  setException(error: unknown): void {
    if (this.state !== PENDING) throw new InvalidStateError('invalid state');
    const made = isErrorClass(error) ? new error() : error;
    this.settle(ERROR, made instanceof StopIteration ? new RuntimeError(CANNOT_STOP, { cause: made }) : made);
  }

  /** Cancels it and wakes whoever waits. False when it is done already. */
  cancel(message?: unknown): boolean {
    if (this.state !== PENDING) return false;
    this.cancelMessage = message;
    this.settle(CANCELLED, undefined);
    return true;
  }

  /** Has the loop call `callback(future)` once it is done; never at once. First added, first called. */
  addDoneCallback(callback: (future: this) => unknown, options: { context?: Context } = {}): void {
    this.addWaker(new DoneCallback(this as unknown as Future<never>, callback, options.context ?? null));
  }

  /** Removes every occurrence and returns how many there were. */
  removeDoneCallback(callback: (future: never) => unknown): number {
    const before = this.wakers();
    const kept = before.filter((waker) => !(waker instanceof DoneCallback && waker.callback === callback));
    this.#wakers = kept;
    return before.length - kept.length;
  }

  /** Seen from outside the loop it is a thenable: native code can await it. */
  then<R1 = T, R2 = never>(
    onResult?: ((value: T) => R1 | PromiseLike<R1>) | null,
    onError?: ((error: unknown) => R2 | PromiseLike<R2>) | null,
  ): Promise<R1 | R2> {
    return new Promise<T>((resolve, reject) => {
      this.addDoneCallback(() => {
        if (this.state === RESULT) {
          resolve(this.value as T);
          return;
        }
        const error = this.takeError() as Error;
        reject(error);
      });
    }).then(onResult, onError);
  }

  /** Lets generator code write `yield* future` for `await future`. */
  *[Symbol.iterator](): Generator<unknown, T, unknown> {
    return (yield this) as T;
  }

  *[awaitable](): Generator<unknown, T, unknown> {
    if (this.state === PENDING) yield this;
    return this.result();
  }

  /** @internal */
  addWaker(waker: Waker): void {
    if (this.state !== PENDING) waker.wake(this);
    else if (this.#wakers === null) this.#wakers = waker;
    else if (Array.isArray(this.#wakers)) this.#wakers.push(waker);
    else this.#wakers = [this.#wakers, waker];
  }

  /** @internal */
  removeWaker(waker: Waker): void {
    this.#wakers = this.wakers().filter((other) => other !== waker);
  }

  /** @internal Ends it and wakes everybody, in the order they came. */
  settle(state: 1 | 2 | 3, value: unknown): void {
    this.loop.trace?.settled(this.loop, state);
    this.conclude(state, value);
  }

  /** @internal As `settle`, where the trace has been told. */
  protected conclude(state: 1 | 2 | 3, value: unknown): void {
    this.state = state;
    this.value = value;
    if (state === ERROR) {
      this.unseen = true;
      this.loop.unseenErrors.add(this);
    }
    const wakers = this.#wakers;
    if (wakers === null) return;
    this.#wakers = null;
    if (!Array.isArray(wakers)) wakers.wake(this);
    else for (const waker of wakers) waker.wake(this);
  }

  /** @internal The error or CancelledError it ended with; from now on it counts as seen. */
  takeError(): unknown {
    if (this.state === CANCELLED) return this.takeCancelledError();
    this.markSeen();
    return this.value;
  }

  /** @internal What a cancellation of it would throw, with the message of the last request that it has not seen. */
  takeCancelledError(): CancelledError {
    const error = this.cancelledError ?? makeCancelledError(this.cancelMessage);
    this.cancelledError = null;
    return error;
  }

  /** @internal */
  markSeen(): void {
    if (!this.unseen) return;
    this.unseen = false;
    this.loop.unseenErrors.delete(this);
  }

  /** @internal For messages and traces. */
  describe(): string {
    if (typeof this.purpose === 'number') return `sleep(${this.purpose})`;
    return this.purpose ?? 'future';
  }

  /** @internal Who is told when it is done, in order. */
  wakers(): readonly Waker[] {
    if (this.#wakers === null) return [];
    return Array.isArray(this.#wakers) ? this.#wakers : [this.#wakers];
  }
}

function isErrorClass(value: unknown): value is new () => Error {
  return typeof value === 'function' && (value === Error || value.prototype instanceof Error);
}

/**
 * True for futures and tasks.
 * https://docs.python.org/3/library/asyncio-future.html#asyncio.isfuture
 *
 * @example
 * isFuture(createTask(work())); // true
 */
export function isFuture(value: unknown): value is Future {
  return value instanceof Future;
}
