import type { Coroutine } from '../kernel/coroutine.ts';
import type { Task, TaskOptions } from '../task.ts';
import type { Tracer } from '../trace/tracer.ts';
import type { EventLoop } from './event-loop.ts';
import type { LoopLimits } from './limits.ts';

/** How a loop is made. */
export interface LoopOptions {
  debug?: boolean | undefined;
  /** Is told what the loop does; null (the default) costs nothing. */
  trace?: Tracer | null | undefined;
  limits?: LoopLimits | undefined;
}

/** Makes the tasks of a loop in place of `new Task`. */
export type TaskFactory = <T>(loop: EventLoop, coroutine: Coroutine<T>, options: TaskOptions) => Task<T>;
