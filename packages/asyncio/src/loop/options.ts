import type { Coroutine } from '../kernel/coroutine.ts';
import type { Task, TaskOptions } from '../task.ts';
import type { TraceSink } from '../trace/event.ts';
import type { EventLoop } from './event-loop.ts';
import type { LoopLimits } from './limits.ts';

export interface LoopOptions {
  debug?: boolean | undefined;
  /** Receives what the loop does; null (the default) costs nothing. */
  trace?: TraceSink | null | undefined;
  limits?: LoopLimits | undefined;
}

export type TaskFactory = <T>(loop: EventLoop, coroutine: Coroutine<T>, options: TaskOptions) => Task<T>;
