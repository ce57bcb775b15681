import type { Coroutine } from './kernel/coroutine.ts';
import type { EventLoop } from './loop/event-loop.ts';
import type { TaskFactory } from './loop/options.ts';
import { Task } from './task.ts';
import type { TaskOptions } from './task.ts';

/**
 * A task factory whose tasks run to their first suspension inside `createTask`.
 * https://docs.python.org/3/library/asyncio-task.html#eager-task-factory
 *
 * @example
 * getRunningLoop().setTaskFactory(eagerTaskFactory);
 */
export const eagerTaskFactory: TaskFactory = (loop, coroutine, options) =>
  new Task(coroutine, { eagerStart: true, ...options }, loop);

/**
 * As `eagerTaskFactory`, with a task class of your own.
 * https://docs.python.org/3/library/asyncio-task.html#asyncio.create_eager_task_factory
 *
 * @example
 * loop.setTaskFactory(createEagerTaskFactory(MyTask));
 */
export function createEagerTaskFactory(
  make: <T>(loop: EventLoop, coroutine: Coroutine<T>, options: TaskOptions) => Task<T>,
): TaskFactory {
  return (loop, coroutine, options) => make(loop, coroutine, { eagerStart: true, ...options });
}
