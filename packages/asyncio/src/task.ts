import { Context, currentValues, switchContext } from './context.ts';
import type { ValueHolder } from './context.ts';
import { CancelledError, InvalidStateError, RuntimeError, leavesLoop } from './errors.ts';
import { CANCELLED, ERROR, Future, PENDING, RESULT } from './future.ts';
import type { Waker } from './future.ts';
import { adoptPromise } from './interop/promise.ts';
import { isThenable } from './kernel/awaitable.ts';
import { AWAITED, CREATED } from './kernel/activation.ts';
import type { Activation } from './kernel/activation.ts';
import { Coroutine } from './kernel/coroutine.ts';
import { BARE_YIELD } from './kernel/frame.ts';
import { typeName } from './kernel/iterator-frame.ts';
import { getRunningLoop } from './kernel/running.ts';
import type { Runnable } from './kernel/ready-queue.ts';
import { NEXT, RETURNED, SUSPENDED, THROW, resume } from './kernel/trampoline.ts';
import type { Mode, Stack } from './kernel/trampoline.ts';
import type { EventLoop } from './loop/event-loop.ts';

const nothing: unique symbol = Symbol('nothing to inject');

/** How a task is made. */
export interface TaskOptions {
  /** For messages and traces; `Task-1`, `Task-2`, … by default. */
  name?: string | null | undefined;
  /** The context it runs in; a copy of the current one by default. */
  context?: Context | null | undefined;
  /** Runs it to its first suspension before the constructor returns. */
  eagerStart?: boolean | undefined;
}

/**
 * A coroutine that its loop runs. https://docs.python.org/3/library/asyncio-task.html#asyncio.Task
 * Made by `createTask`.
 *
 * @example
 * const task = createTask(work(), { name: 'worker' });
 * task.cancel();
 * await wait([task]);
 * task.cancelled(); // true
 */
export class Task<T = unknown> extends Future<T> implements Waker, Runnable, Stack, ValueHolder {
  /** Its number within its loop, from 1. */
  declare readonly id: number;
  /** @internal */ top: Activation | null;
  /** @internal */ outcome: unknown = undefined;
  /** @internal What it waits for. */ waitsFor: Future | null = null;
  readonly #coroutine: Coroutine<T>;
  /** @internal Its context variables, as long as nobody gave or asked for a Context. */
  values: ValueHolder['values'] = currentValues();
  #context: Context | null;
  #mustCancel = false;
  #cancelRequests = 0;
  #injected: unknown = nothing;
  #isCancelling = false;
  #isCircular = false;

  /** On the running loop unless `options` name another; the third argument is the loop's own way in. */
  constructor(
    coroutine: Coroutine<T>,
    options: TaskOptions & { loop?: EventLoop | undefined } = {},
    loop: EventLoop = options.loop ?? getRunningLoop(),
  ) {
    super(loop);
    if (!(coroutine instanceof Coroutine)) {
      throw new TypeError(
        `a coroutine was expected, got ${typeof coroutine === 'object' ? typeName(coroutine) : String(coroutine)}`,
      );
    }
    this.id = loop.nextTaskId();
    this.#coroutine = coroutine;
    this.purpose = options.name ?? loop.nextTaskNumber();
    this.#context = options.context ?? null;
    this.top = coroutine;
    if (coroutine.state !== CREATED) {
      this.top = null;
      this.#injected = new RuntimeError('cannot reuse already awaited coroutine');
    }
    coroutine.state = AWAITED;
    loop.trace?.created(this);
    loop.tasks.add(this);
    if (options.eagerStart === true && loop.isRunning()) this.#step(NEXT, undefined);
    else loop.ready.push(this);
  }

  get name(): string {
    return typeof this.purpose === 'string' ? this.purpose : `Task-${this.purpose}`;
  }

  set name(name: string) {
    this.purpose = name;
  }

  getName(): string {
    return this.name;
  }

  setName(name: unknown): void {
    this.purpose = String(name);
  }

  getCoro(): Coroutine<T> {
    return this.#coroutine;
  }

  getContext(): Context {
    if (this.#context !== null) return this.#context;
    this.#context = new Context(this.values);
    if (this.loop.currentTask === (this as Task)) {
      switchContext(this.#context);
      this.#context.entered = 1;
    }
    return this.#context;
  }

  /** RuntimeError: only the coroutine gives a task its result. */
  override setResult(): never {
    throw new RuntimeError('Task does not support set_result operation');
  }

  /** RuntimeError: only the coroutine gives a task its error. */
  override setException(): never {
    throw new RuntimeError('Task does not support set_exception operation');
  }

  /**
   * Asks it to stop: CancelledError is thrown into it where it waits, or at its next wait. It may clean up, and it may
   * refuse. False when it is done already.
   */
  override cancel(message?: unknown): boolean {
    this.markSeen();
    if (this.state !== PENDING) return false;
    if (this.#isCancelling) {
      this.#isCircular = true;
      return false;
    }
    this.#cancelRequests += 1;
    this.loop.trace?.cancelled(this);
    if (this.waitsFor !== null && this.#cancelAwaited(this.waitsFor, message)) return true;
    this.#mustCancel = true;
    this.cancelMessage = message;
    return true;
  }

  /** How many cancel requests are not taken back. */
  cancelling(): number {
    return this.#cancelRequests;
  }

  /** Takes one cancel request back and returns how many are left. */
  uncancel(): number {
    if (this.#cancelRequests > 0) {
      this.#cancelRequests -= 1;
      if (this.#cancelRequests === 0) this.#mustCancel = false;
    }
    return this.#cancelRequests;
  }

  /** @internal */
  wake(): void {
    this.loop.ready.push(this);
  }

  /** @internal The next step: what it waited for is delivered. */
  run(): void {
    const awaited = this.waitsFor;
    let mode: Mode = NEXT;
    let value: unknown;
    if (awaited !== null) {
      this.waitsFor = null;
      if (awaited.state === RESULT) value = awaited.value;
      else {
        mode = THROW;
        value = awaited.takeError();
      }
    } else if (this.#injected !== nothing) {
      mode = THROW;
      value = this.#injected;
      this.#injected = nothing;
    }
    if (this.#mustCancel) {
      this.#mustCancel = false;
      if (mode !== THROW || !(value instanceof CancelledError)) {
        mode = THROW;
        value = this.takeCancelledError();
      }
    }
    this.#step(mode, value);
  }

  /** @internal Awaiting a promise waits for a future that the promise will settle. */
  adopt(value: unknown): unknown {
    if (isThenable(value)) return adoptPromise(this.loop, value);
    throw new TypeError(`'${typeName(value)}' object can't be awaited`);
  }

  /** @internal */
  override describe(): string {
    return this.name;
  }

  /** Tasks that wait for each other in a circle: the first one asked is woken, or the circle would never open. */
  #cancelAwaited(awaited: Future, message: unknown): boolean {
    this.#isCancelling = true;
    const asked = awaited.cancel(message);
    this.#isCancelling = false;
    if (!this.#isCircular) return asked;
    this.#isCircular = false;
    awaited.removeWaker(this);
    this.waitsFor = null;
    this.loop.ready.push(this);
    return false;
  }

  #step(mode: Mode, value: unknown): void {
    if (this.state !== PENDING) throw new InvalidStateError(`step(): already done: ${this.describe()}`);
    const loop = this.loop;
    const before = loop.currentTask;
    loop.currentTask = this;
    const previous = switchContext(this.#context ?? this);
    if (this.#context !== null) this.#context.entered += 1;
    if (loop.trace !== null) loop.trace.stepped(this, mode === THROW && value instanceof CancelledError);
    try {
      if (this.top === null) this.#finishWith(value);
      else {
        const status = resume(this, mode, value);
        const outcome = this.outcome;
        this.outcome = undefined;
        if (status === SUSPENDED) this.#wait(outcome);
        else if (status === RETURNED) this.#finish(outcome);
        else this.#finishWith(outcome);
      }
    } finally {
      switchContext(previous);
      if (this.#context !== null) this.#context.entered -= 1;
      loop.currentTask = before;
    }
  }

  #wait(outcome: unknown): void {
    const awaited = !(outcome instanceof Future) && isThenable(outcome) ? this.adopt(outcome) : outcome;
    const loop = this.loop;
    if (awaited instanceof Future) {
      if (awaited.loop !== loop) {
        this.#inject(new RuntimeError(`Task ${this.name} got Future attached to a different loop`));
      } else if (awaited === (this as Future)) {
        this.#inject(new RuntimeError(`Task cannot await on itself: ${this.name}`));
      } else {
        this.waitsFor = awaited;
        awaited.addWaker(this);
        if (this.#mustCancel && awaited.cancel(this.cancelMessage)) this.#mustCancel = false;
      }
    } else if (awaited === BARE_YIELD) loop.ready.push(this);
    else this.#inject(new RuntimeError(`Task got bad yield: ${String(awaited)}`));
    loop.trace?.suspended(this, this.waitsFor);
  }

  #inject(error: unknown): void {
    this.#injected = error;
    this.loop.ready.push(this);
  }

  #finish(value: unknown): void {
    if (this.#mustCancel) {
      this.#mustCancel = false;
      this.#end(CANCELLED, undefined);
    } else this.#end(RESULT, value);
  }

  #finishWith(error: unknown): void {
    if (error instanceof CancelledError) {
      this.cancelledError = error;
      this.cancelMessage = undefined;
      this.#end(CANCELLED, undefined);
      return;
    }
    this.#end(ERROR, error);
    if (leavesLoop(error)) throw error;
  }

  #end(state: 1 | 2 | 3, value: unknown): void {
    this.loop.tasks.delete(this);
    this.loop.trace?.ended(this, state);
    this.conclude(state, value);
  }
}
