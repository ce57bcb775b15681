import { CancelledError, RuntimeError, leavesLoop } from './errors.ts';
import { exceptionGroup } from './exception-group.ts';
import type { Future } from './future.ts';
import { coroutineOf } from './kernel/coroutine.ts';
import type { Coroutine } from './kernel/coroutine.ts';
import { immediate } from './kernel/immediate.ts';
import { getRunningLoop } from './kernel/running.ts';
import type { EventLoop } from './loop/event-loop.ts';
import { setUnlessDone } from './sleep.ts';
import type { Task, TaskOptions } from './task.ts';

/**
 * Tasks that live inside one block: the block ends when all of them have. When one fails the others are cancelled, and
 * the block throws an ExceptionGroup. https://docs.python.org/3/library/asyncio-task.html#asyncio.TaskGroup
 *
 * @example
 * await asyncWith(new TaskGroup(), async (group) => {
 *   group.createTask(fetchPage());
 *   group.createTask(fetchUser());
 * });
 */
export class TaskGroup {
  #entered = false;
  #exiting = false;
  #aborting = false;
  #parentCancelRequested = false;
  #loop: EventLoop | null = null;
  #parent: Task | null = null;
  #allDone: Future<void> | null = null;
  readonly #tasks = new Set<Task>();
  #errors: unknown[] = [];
  #exitError: unknown = undefined;

  aenter(): Coroutine<this> {
    return immediate('aenter', () => this.#enter());
  }

  aexit(error?: unknown): Coroutine<void> {
    return coroutineOf(this.#exit(error), 'aexit');
  }

  /** RuntimeError outside of the block, or once it shuts down. */
  createTask<T>(body: Coroutine<T> | PromiseLike<T>, options: TaskOptions = {}): Task<T> {
    if (!this.#entered) throw this.#refuse(body, 'has not been entered');
    if (this.#exiting && this.#tasks.size === 0) throw this.#refuse(body, 'is finished');
    if (this.#aborting) throw this.#refuse(body, 'is shutting down');
    const task = (this.#loop as EventLoop).createTask(body, options);
    const parent = this.#parent as Task;
    (task.awaitedBy ??= new Set()).add(parent);
    this.#tasks.add(task);
    task.addDoneCallback(this.#onTaskDone);
    return task;
  }

  /** As Python's repr: how many tasks and errors, and in which state. */
  toString(): string {
    const facts = ['TaskGroup'];
    if (this.#tasks.size > 0) facts.push(`tasks=${this.#tasks.size}`);
    if (this.#errors.length > 0) facts.push(`errors=${this.#errors.length}`);
    if (this.#aborting) facts.push('cancelling');
    else if (this.#entered) facts.push('entered');
    return `<${facts.join(' ')}>`;
  }

  #enter(): this {
    if (this.#entered) throw new RuntimeError(`TaskGroup ${this.toString()} has already been entered`);
    this.#loop = getRunningLoop();
    this.#parent = this.#loop.currentTask;
    if (this.#parent === null)
      throw new RuntimeError(`TaskGroup ${this.toString()} cannot determine the parent task`);
    this.#entered = true;
    return this;
  }

  *#exit(error: unknown): Generator<unknown, void, never> {
    this.#exiting = true;
    const parent = this.#parent as Task;
    if (leavesLoop(error)) this.#exitError = error;
    let cancelled: CancelledError | null = null;
    if (error instanceof CancelledError) cancelled = error;
    if (error !== undefined && !this.#aborting) this.#abort();
    while (this.#tasks.size > 0) {
      this.#allDone ??= (this.#loop as EventLoop).createFuture<void>();
      this.#allDone.purpose = 'TaskGroup';
      try {
        yield this.#allDone;
      } catch (caught) {
        if (!(caught instanceof CancelledError)) throw caught;
        if (!this.#aborting) {
          cancelled = caught;
          this.#abort();
        }
      }
      this.#allDone = null;
    }
    if (this.#exitError !== undefined) throw this.#exitError as Error;
    if (this.#parentCancelRequested && parent.uncancel() === 0) cancelled = null;
    if (cancelled !== null && this.#errors.length === 0) throw cancelled;
    if (error !== undefined && !(error instanceof CancelledError)) this.#errors.push(error);
    if (this.#errors.length === 0) return;
    if (parent.cancelling() > 0) {
      parent.uncancel();
      parent.cancel();
    }
    const errors = this.#errors;
    this.#errors = [];
    throw exceptionGroup('unhandled errors in a TaskGroup', errors);
  }

  readonly #onTaskDone = (task: Task): void => {
    this.#tasks.delete(task);
    task.awaitedBy?.delete(this.#parent as Task);
    if (this.#allDone !== null && this.#tasks.size === 0) setUnlessDone(this.#allDone, undefined);
    if (task.cancelled()) return;
    const error = task.exception();
    if (error === null) return;
    this.#errors.push(error);
    if (leavesLoop(error) && this.#exitError === undefined) this.#exitError = error;
    const parent = this.#parent as Task;
    if (parent.done() || this.#aborting || this.#parentCancelRequested) return;
    this.#abort();
    this.#parentCancelRequested = true;
    parent.cancel();
  };

  #abort(): void {
    this.#aborting = true;
    for (const task of this.#tasks) if (!task.done()) task.cancel();
  }

  #refuse(body: unknown, why: string): RuntimeError {
    (body as Partial<Coroutine>).close?.();
    return new RuntimeError(`TaskGroup ${this.toString()} ${why}`);
  }
}
