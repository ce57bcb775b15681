import { copyContext } from '../context.ts';
import type { Context } from '../context.ts';
import { ensureFuture, awaited } from '../ensure-future.ts';
import { RuntimeError } from '../errors.ts';
import { gather } from '../gather.ts';
import { isCoroutine } from '../kernel/coroutine.ts';
import { immediate } from '../kernel/immediate.ts';
import type { Awaitable } from '../kernel/awaitable.ts';
import { runningLoop } from '../kernel/running.ts';
import type { EventLoop } from '../loop/event-loop.ts';
import type { Pause } from '../loop/pause.ts';
import { newEventLoop } from '../loop/policy.ts';
import { isAwaitable } from '../kernel/is-awaitable.ts';

/** How a Runner makes its loop. */
export interface RunnerOptions {
  debug?: boolean | undefined;
  /** Makes the loop; by default the policy's kind, a `VirtualClockLoop`. */
  loopFactory?: (() => EventLoop) | null | undefined;
}

/**
 * Runs several main coroutines one after another on one loop and in one context.
 * https://docs.python.org/3/library/asyncio-runner.html#asyncio.Runner
 *
 * On a virtual clock `run` and `close` are done when they return; on the real clock they return promises.
 *
 * @example
 * const runner = new Runner();
 * runner.run(main());
 * runner.close();
 */
export class Runner {
  readonly #options: RunnerOptions;
  #loop: EventLoop | null = null;
  #context: Context | null = null;
  #closed = false;

  constructor(options: RunnerOptions = {}) {
    this.#options = options;
  }

  /** The loop, made at the first call. */
  getLoop(): EventLoop {
    if (this.#closed) throw new RuntimeError('Runner is closed');
    if (this.#loop === null) {
      this.#loop = (this.#options.loopFactory ?? newEventLoop)();
      if (this.#options.debug !== undefined) this.#loop.setDebug(this.#options.debug);
      this.#context = copyContext();
    }
    return this.#loop;
  }

  /** Runs `main` to its end and gives its result. */
  run<T>(main: Awaitable<T>, options: { context?: Context | null } = {}): T | Promise<T> {
    return this.getLoop().drive(this.main(main, options.context ?? null));
  }

  /** Cancels what is left and closes the loop. Harmless twice, and before the first use. */
  close(): void | Promise<void> {
    // As in CPython: what was never used can be used after it was closed.
    if (this.#closed || this.#loop === null) return undefined;
    this.#closed = true;
    return this.#loop.drive(this.closing());
  }

  enter(): this {
    this.getLoop();
    return this;
  }

  exit(): void {
    void this.close();
  }

  [Symbol.dispose](): void {
    void this.close();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  /** @internal */
  *main<T>(main: Awaitable<T>, context: Context | null = null): Generator<Pause, T, void> {
    if (runningLoop() !== null) {
      throw new RuntimeError('Runner.run() cannot be called from a running event loop');
    }
    if (!isAwaitable(main)) {
      throw new TypeError('An asyncio.Future, a coroutine or an awaitable is required');
    }
    const loop = this.getLoop();
    const body = isCoroutine(main) ? main : awaited(main);
    const task = loop.createTask(body, { context: context ?? this.#context });
    return yield* loop.completion(task);
  }

  /** @internal As CPython: leftovers first, then generators, then one more turn, then the loop. */
  *closing(): Generator<Pause, void, void> {
    const loop = this.#loop;
    this.#closed = true;
    if (loop === null) return;
    try {
      if (loop.spent) return;
      yield* cancelLeftovers(loop);
      yield* loop.completion(ensureFuture(loop.shutdownAsyncgens(), { loop }));
      yield* loop.completion(
        ensureFuture(
          immediate('shutdown', () => undefined),
          { loop },
        ),
      );
    } finally {
      loop.close();
    }
  }
}

function* cancelLeftovers(loop: EventLoop): Generator<Pause, void, void> {
  const leftovers = [...loop.tasks];
  if (leftovers.length === 0) return;
  for (const task of leftovers) task.cancel();
  yield* loop.completion(gather(leftovers, { returnExceptions: true }));
  for (const task of leftovers) {
    const exception = task.cancelled() ? null : task.exception();
    if (exception === null) continue;
    loop.callExceptionHandler({
      message: 'unhandled exception during asyncio.run() shutdown',
      exception,
      task,
    });
  }
}
