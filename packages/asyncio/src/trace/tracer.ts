import type { Future } from '../future.ts';
import type { EventLoop } from '../loop/event-loop.ts';
import type { TimerHandle } from '../loop/handle.ts';
import type { Task } from '../task.ts';

/** Is told what a loop does, while it does it. Make one with `TraceRing` or `traceTo`. */
export interface Tracer {
  /** @internal */ created(task: Task): void;
  /** @internal */ stepped(task: Task, cancelled: boolean): void;
  /** @internal `awaited` is null when the task only gave the others a turn. */
  suspended(task: Task, awaited: Future | null): void;
  /** @internal Its last step ended, and it with it. */ ended(task: Task, state: 1 | 2 | 3): void;
  /** @internal A future that is no task. */ settled(loop: EventLoop, state: 1 | 2 | 3): void;
  /** @internal */ cancelled(task: Task): void;
  /** @internal */ armed(loop: EventLoop, timer: TimerHandle): void;
  /** @internal */ fired(loop: EventLoop, timer: TimerHandle): void;
}
