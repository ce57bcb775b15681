import { getRunningLoop, runningLoop } from './kernel/running.ts';
import { RuntimeError } from './errors.ts';
import type { Coroutine } from './kernel/coroutine.ts';
import type { EventLoop } from './loop/event-loop.ts';
import type { Task, TaskOptions } from './task.ts';

/**
 * Has the running loop run a coroutine. Its first step comes after the creator's next suspension.
 * https://docs.python.org/3/library/asyncio-task.html#asyncio.create_task
 *
 * @example
 * const task = createTask(fetchPage(), { name: 'page' });
 * await task;
 */
export function createTask<T>(coroutine: Coroutine<T> | PromiseLike<T>, options: TaskOptions = {}): Task<T> {
  return getRunningLoop().createTask(coroutine, options);
}

/**
 * The task whose step runs now, null in a callback. RuntimeError outside of a loop.
 * https://docs.python.org/3/library/asyncio-task.html#asyncio.current_task
 *
 * @example
 * currentTask()?.name; // 'Task-1'
 */
export function currentTask(loop: EventLoop = getRunningLoop()): Task | null {
  return loop.currentTask;
}

/**
 * The loop's tasks that are not done. RuntimeError outside of a loop.
 * https://docs.python.org/3/library/asyncio-task.html#asyncio.all_tasks
 *
 * @example
 * for (const task of allTasks()) if (task !== currentTask()) task.cancel();
 */
export function allTasks(loop?: EventLoop): Set<Task> {
  const of = loop ?? runningLoop();
  if (of === null) throw new RuntimeError('no running event loop');
  return new Set(of.tasks);
}
