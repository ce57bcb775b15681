import type { Context } from '../context.ts';
import { RuntimeError, leavesLoop } from '../errors.ts';
import { Future } from '../future.ts';
import type { Coroutine } from '../kernel/coroutine.ts';
import { ReadyQueue } from '../kernel/ready-queue.ts';
import { runningLoop, switchRunning } from '../kernel/running.ts';
import { TimerHeap } from '../kernel/timer-heap.ts';
import { Task } from '../task.ts';
import type { TaskOptions } from '../task.ts';
import type { Awaitable } from '../kernel/awaitable.ts';
import { DebugWatch } from './debug-watch.ts';
import { logException, report } from './exception-handler.ts';
import type { ExceptionContext } from './exception-handler.ts';
import { Handle, TimerHandle, takeContext } from './handle.ts';
import type { Callback, InContext } from './handle.ts';
import { LoopLimitError } from './limits.ts';
import type { LoopLimits } from './limits.ts';
import { Finalizers } from './finalizers.ts';
import { completion } from './completion.ts';
import type { LoopOptions } from './options.ts';
import { LoopSettings } from './settings.ts';
import type { Pause } from './pause.ts';

/** Deadlines this close (seconds) count as due. */
const CLOCK_RESOLUTION = 1e-9;

/**
 * Runs callbacks and task steps one after another. What is scheduled in one iteration runs in the next one.
 * https://docs.python.org/3/library/asyncio-eventloop.html
 *
 * Subclasses say what time it is and what to do when nothing is ready.
 *
 * @example
 * const loop = getRunningLoop();
 * const timer = loop.callLater(2, () => console.log('two seconds on'));
 * timer.cancel();
 */
export abstract class EventLoop extends LoopSettings {
  /** @internal */ readonly ready = new ReadyQueue();
  /** @internal */ readonly timers = new TimerHeap();
  /** @internal Tasks that are not done, in the order they were made. */ readonly tasks = new Set<Task>();
  /** @internal Ended with an error that nobody has looked at. */ readonly unseenErrors = new Set<Future>();
  /** @internal */ readonly finalizers = new Finalizers(this);
  /** @internal The task whose step runs. */ currentTask: Task | null = null;
  /** @internal How many awaited promises the host still has to settle. */ hostWaits = 0;
  readonly #limits: Required<LoopLimits>;
  #steps = 0;
  #taskCount = 0;
  #unnamedCount = 0;
  #stopping = false;
  #running = false;
  #closed = false;
  readonly #watch = new DebugWatch(this);
  #limitError: LoopLimitError | null = null;

  constructor(options: LoopOptions = {}) {
    super(options);
    this.#limits = { steps: Infinity, timers: Infinity, ...options.limits };
  }

  /** The loop's clock, in seconds. Only differences mean something. */
  abstract time(): number;

  /** @internal Nothing is ready: move the clock, or say what the host has to do. */
  protected abstract idle(): Pause | null;

  /** @internal Something became ready from outside an iteration. */
  wakeUp(): void {}

  /** Calls `callback(...args)` in the next iteration; `{ context }` after the arguments says in which context. */
  callSoon<A extends unknown[]>(callback: (...args: A) => unknown, ...args: A): Handle;
  callSoon<A extends unknown[]>(callback: (...args: A) => unknown, ...args: [...A, InContext]): Handle;
  callSoon(callback: Callback, ...args: unknown[]): Handle {
    const context = takeContext(args);
    return this.schedule(callback, args, context);
  }

  /** As `callSoon`; also wakes a loop that sleeps. */
  callSoonThreadsafe<A extends unknown[]>(callback: (...args: A) => unknown, ...args: A): Handle {
    const handle = this.callSoon(callback, ...args);
    this.wakeUp();
    return handle;
  }

  /** Calls `callback(...args)` in `delay` seconds. */
  callLater<A extends unknown[]>(delay: number, callback: (...args: A) => unknown, ...args: A): TimerHandle;
  callLater<A extends unknown[]>(
    delay: number,
    callback: (...args: A) => unknown,
    ...args: [...A, InContext]
  ): TimerHandle;
  callLater(delay: number, callback: Callback, ...args: unknown[]): TimerHandle {
    if (typeof delay !== 'number') throw new TypeError(`delay must be a number, got ${String(delay)}`);
    return this.callAt(this.time() + delay, callback as (...given: unknown[]) => unknown, ...args);
  }

  /** Calls `callback(...args)` when the loop's clock shows `when`. Equal times: first set, first called. */
  callAt<A extends unknown[]>(when: number, callback: (...args: A) => unknown, ...args: A): TimerHandle;
  callAt<A extends unknown[]>(
    when: number,
    callback: (...args: A) => unknown,
    ...args: [...A, InContext]
  ): TimerHandle;
  callAt(when: number, callback: Callback, ...args: unknown[]): TimerHandle {
    this.#checkOpen();
    if (typeof when !== 'number') throw new TypeError(`when must be a number, got ${String(when)}`);
    if (this.timers.live >= this.#limits.timers) throw this.#reached('timers');
    const context = takeContext(args);
    const timer = new TimerHandle(this, when, callback, args, context);
    this.timers.push(timer);
    this.trace?.armed(this, timer);
    return timer;
  }

  createFuture<T>(): Future<T> {
    return new Future<T>(this);
  }

  createTask<T>(coroutine: Coroutine<T> | PromiseLike<T>, options: TaskOptions = {}): Task<T> {
    this.#checkOpen();
    const lazy = coroutine as Coroutine<T>;
    const factory = this.getTaskFactory();
    return factory === null ? new Task(lazy, options, this) : factory(this, lazy, options);
  }

  /** @internal Runs `program` to its end; what it hands out are pauses that only the host can fill. */
  abstract drive<T>(program: Generator<Pause, T, void>): T | Promise<T>;

  /** @internal Fills a pause and resolves when the loop should go on. */
  abstract pause(pause: Pause): Promise<void>;

  /** Runs until `stop()`. */
  runForever(): void | Promise<void> {
    return this.drive(this.forever());
  }

  /** Runs until `awaitable` is done and gives its result. */
  runUntilComplete<T>(awaitable: Awaitable<T>): T | Promise<T> {
    return this.drive(this.completion(awaitable));
  }

  /** Ends the run after the current iteration. */
  stop(): void {
    this.#stopping = true;
  }

  isRunning(): boolean {
    return this.#running;
  }

  isClosed(): boolean {
    return this.#closed;
  }

  /** Drops what is still scheduled and reports errors that nobody has seen. Harmless twice. */
  close(): void {
    if (this.#running) throw new RuntimeError('Cannot close a running event loop');
    if (this.#closed) return;
    this.#closed = true;
    this.ready.clear();
    this.timers.clear();
    if (this.#limitError !== null) return;
    this.finalizers.reportLeftovers();
    this.#watch.reportNeverAwaited();
  }

  /** Ends every async generator that was started and is not finished. */
  shutdownAsyncgens(): Coroutine<void> {
    return this.finalizers.closeGenerators();
  }

  callExceptionHandler(context: ExceptionContext): void {
    report(this, this.getExceptionHandler(), context);
  }

  defaultExceptionHandler(context: ExceptionContext): void {
    logException(context);
  }

  /** @internal */
  schedule(callback: Callback, args: readonly unknown[], context: Context | null): Handle {
    this.#checkOpen();
    if (this.getDebug() && typeof callback !== 'function') {
      throw new TypeError(`a callable object was expected, got ${String(callback)}`);
    }
    const handle = new Handle(this, callback, args, context);
    this.ready.push(handle);
    return handle;
  }

  /** @internal RuntimeError when the loop is closed. */
  enqueue(handle: Handle): void {
    this.#checkOpen();
    this.ready.push(handle);
  }

  /** @internal */
  nextTaskId(): number {
    this.#taskCount += 1;
    return this.#taskCount;
  }

  /** @internal The n of `Task-n`: named tasks take none, as in CPython. */
  nextTaskNumber(): number {
    this.#unnamedCount += 1;
    return this.#unnamedCount;
  }

  /** @internal */
  callbackFailed(error: unknown, handle: Handle): void {
    if (leavesLoop(error)) throw error;
    this.callExceptionHandler({ message: 'Exception in callback', exception: error, handle });
  }

  /** @internal Runs until `stop()`; hands a pause to whoever drives it whenever only the host can go on. */
  *forever(): Generator<Pause, void, void> {
    this.checkIdle();
    this.#running = true;
    try {
      do {
        let pause: Pause | null = null;
        if (!this.#stopping) pause = this.ready.size === 0 ? this.idle() : this.breathe();
        if (pause === null) this.#iterate();
        else yield pause;
      } while (!this.#stopping);
    } finally {
      this.#stopping = false;
      this.#running = false;
    }
  }

  /** @internal RuntimeError when it can't be run now. */
  checkIdle(): void {
    this.#checkOpen();
    if (this.#running) throw new RuntimeError('This event loop is already running');
    if (runningLoop() !== null) {
      throw new RuntimeError('Cannot run the event loop while another loop is running');
    }
  }

  /** @internal As `forever`, until `awaitable` is done. */
  completion<T>(awaitable: Awaitable<T>): Generator<Pause, T, void> {
    return completion(this, awaitable);
  }

  /** @internal A limit was reached: the program gets no turn any more. */
  get spent(): boolean {
    return this.#limitError !== null;
  }

  #iterate(): void {
    const previous = switchRunning(this);
    if (this.getDebug()) this.#watch.begin();
    try {
      do {
        if (this.timers.size > 0) this.#moveDueTimers();
        for (let left = this.ready.size; left > 0; left -= 1) {
          this.#steps += 1;
          if (this.#steps > this.#limits.steps) throw this.#reached('steps');
          const next = this.ready.shift();
          if (this.getDebug()) this.#watch.run(next);
          else next.run();
          if (this.#limitError !== null) throw this.#limitError;
        }
      } while (this.ready.size > 0 && !this.#stopping && this.breathe() === null);
    } finally {
      switchRunning(previous);
      if (this.getDebug()) this.#watch.end();
    }
  }

  /** @internal A loop that shares its thread may want to pause although more is ready. */
  protected breathe(): Pause | null {
    return null;
  }

  #moveDueTimers(): void {
    const due = this.time() + CLOCK_RESOLUTION;
    while (this.timers.earliest < due) {
      const timer = this.timers.pop();
      this.trace?.fired(this, timer);
      this.ready.push(timer);
    }
  }

  #reached(limit: keyof LoopLimits): LoopLimitError {
    this.#limitError ??= new LoopLimitError(limit, this.#limits[limit]);
    return this.#limitError;
  }

  #checkOpen(): void {
    if (this.#closed) throw new RuntimeError('Event loop is closed');
  }
}
