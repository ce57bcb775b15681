import type { Tracer } from '../trace/tracer.ts';
import type { ExceptionHandler } from './exception-handler.ts';
import type { LoopOptions, TaskFactory } from './options.ts';

/** What can be set on a loop before and while it runs. */
export abstract class LoopSettings {
  /** In debug mode, callbacks and steps that take longer than so many seconds are reported. */
  slowCallbackDuration = 0.1;
  /** Is told what the loop does; null (the default) costs nothing. */
  trace: Tracer | null;
  #debug: boolean;
  #taskFactory: TaskFactory | null = null;
  #exceptionHandler: ExceptionHandler | null = null;

  constructor(options: LoopOptions) {
    this.trace = options.trace ?? null;
    this.#debug = options.debug ?? false;
  }

  getDebug(): boolean {
    return this.#debug;
  }

  /** Debug mode reports slow callbacks and coroutines that nobody awaited, and checks what is scheduled. */
  setDebug(enabled: boolean): void {
    this.#debug = enabled;
  }

  getTaskFactory(): TaskFactory | null {
    return this.#taskFactory;
  }

  setTaskFactory(factory: TaskFactory | null): void {
    if (factory !== null && typeof factory !== 'function') {
      throw new TypeError('task factory must be a callable or null');
    }
    this.#taskFactory = factory;
  }

  getExceptionHandler(): ExceptionHandler | null {
    return this.#exceptionHandler;
  }

  setExceptionHandler(handler: ExceptionHandler | null): void {
    if (handler !== null && typeof handler !== 'function') {
      throw new TypeError(`A callable object or null is expected, got ${String(handler)}`);
    }
    this.#exceptionHandler = handler;
  }
}
